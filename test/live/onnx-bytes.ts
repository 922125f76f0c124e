// ONNX as its protocol buffers have it (onnx.proto3): fields by number, varints and lengths.
export type Bytes = Uint8Array;
export const FLOAT = 1;
export const INT64 = 7;
export const BOOL = 9;

const varint = (value: number): number[] => (value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]);
const number = (field: number, value: number): Bytes => Uint8Array.from([...varint(field * 8), ...varint(value)]);
const bytes = (field: number, content: Bytes | string): Bytes => {
  const raw = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return joined([Uint8Array.from([...varint(field * 8 + 2), ...varint(raw.length)]), raw]);
};
const joined = (parts: readonly Bytes[]): Bytes => new Uint8Array(Buffer.concat(parts));
export const int64s = (values: readonly number[]): Bytes => new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer);

export function model({ nodes, tensors, inputs, outputs }: { nodes: Bytes[]; tensors: Bytes[]; inputs: Bytes[]; outputs: Bytes[] }): Bytes {
  const fields = (field: number, parts: readonly Bytes[]): Bytes[] => parts.map((part) => bytes(field, part));
  const graph = joined([...fields(1, nodes), bytes(2, 'tiny'), ...fields(5, tensors), ...fields(11, inputs), ...fields(12, outputs)]);
  return joined([number(1, 8), bytes(7, graph), bytes(8, joined([bytes(1, ''), number(2, 13)]))]);
}
export const node = (kind: string, inputs: readonly string[], outputs: readonly string[], attributes: readonly Bytes[] = []): Bytes =>
  joined([...inputs.map((name) => bytes(1, name)), ...outputs.map((name) => bytes(2, name)), bytes(3, outputs[0] ?? kind), bytes(4, kind), ...attributes.map((each) => bytes(5, each))]);
/** An attribute that is a whole number. */
export const whole = (name: string, at: number): Bytes => joined([bytes(1, name), number(3, at), number(20, 2)]);
export const axis = (at: number): Bytes => whole('axis', at);
export const tensor = (name: string, kind: number, dims: readonly number[], raw: Bytes): Bytes => joined([...dims.map((dim) => number(1, dim)), number(2, kind), bytes(8, name), bytes(9, raw)]);
export const value = (name: string, kind: number, dims: readonly (string | number)[]): Bytes => {
  const shape = joined(dims.map((dim) => bytes(1, typeof dim === 'number' ? number(1, dim) : bytes(2, dim))));
  return joined([bytes(1, name), bytes(2, bytes(1, joined([number(1, kind), bytes(2, shape)])))]);
};
