import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axis, BOOL, FLOAT, INT64, int64s, model, node, tensor, value, type Bytes } from './onnx-bytes.ts';

/**
 * Writes a translator of a few words into a new folder, in the form in which `opus-mt-fr-en` comes for transformers.js: a
 * Marian of one layer whose encoder looks each word up in a dictionary, and whose decoder says them one after the other.
 * It has the files, the inputs and the outputs of a real one, and none of its knowledge.
 */
export function tinyTranslator(words: Readonly<Record<string, string>>): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'parvis-translator-')), 'opus-mt-fr-en');
  const pieces = ['</s>', '<unk>', '<pad>', ...new Set([...Object.keys(words), ...Object.values(words)].map((word) => `▁${word}`))];
  const size = pieces.length;
  const target = (piece: string): number => Math.max(0, pieces.indexOf(piece in byPiece(words) ? byPiece(words)[piece] ?? piece : piece));
  const dictionary = new Float32Array(size * size);
  pieces.forEach((piece, row) => { dictionary[row * size + target(piece)] = 10; });
  const write = (name: string, content: unknown): void => writeFileSync(join(folder, name), content instanceof Uint8Array ? content : JSON.stringify(content));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  const ids = { eos_token_id: 0, pad_token_id: 2, decoder_start_token_id: 2 };
  write('config.json', {
    model_type: 'marian', architectures: ['MarianMTModel'], is_encoder_decoder: true, d_model: size, vocab_size: size, ...ids,
    encoder_layers: 1, decoder_layers: 1, num_hidden_layers: 1, encoder_attention_heads: 1, decoder_attention_heads: 1,
  });
  write('generation_config.json', { ...ids, max_length: 64, num_beams: 1 });
  write('tokenizer_config.json', { tokenizer_class: 'MarianTokenizer', source_lang: 'fr', target_lang: 'en', eos_token: '</s>', unk_token: '<unk>', pad_token: '<pad>' });
  write('tokenizer.json', tokenizer(pieces));
  write('onnx/encoder_model_quantized.onnx', encoder(size, dictionary));
  write('onnx/decoder_model_merged_quantized.onnx', decoder(size));
  return folder;
}

const byPiece = (words: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(words).map(([fr, en]) => [`▁${fr}`, `▁${en}`]));

function tokenizer(pieces: readonly string[]): object {
  const metaspace = { type: 'Metaspace', replacement: '▁', add_prefix_space: true, prepend_scheme: 'always' };
  return {
    version: '1.0', truncation: null, padding: null,
    added_tokens: [0, 1, 2].map((id) => ({ id, content: pieces[id], single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
    normalizer: { type: 'Lowercase' }, pre_tokenizer: metaspace, decoder: metaspace,
    post_processor: { type: 'TemplateProcessing', single: [{ Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: '</s>', type_id: 0 } }], pair: [], special_tokens: { '</s>': { id: '</s>', ids: [0], tokens: ['</s>'] } } },
    model: { type: 'Unigram', unk_id: 1, vocab: pieces.map((piece) => [piece, -1]) },
  };
}

/** The hidden state of a word is what is to be said for it. */
function encoder(size: number, dictionary: Float32Array): Uint8Array {
  return model({
    nodes: [node('Gather', ['dictionary', 'input_ids'], ['last_hidden_state'])],
    tensors: [tensor('dictionary', FLOAT, [size, size], new Uint8Array(dictionary.buffer))],
    inputs: [value('input_ids', INT64, ['batch', 'long']), value('attention_mask', INT64, ['batch', 'long'])],
    outputs: [value('last_hidden_state', FLOAT, ['batch', 'long', size])],
  });
}

/** As many words are said as the memory is long; each step makes it longer by one. */
function decoder(size: number): Uint8Array {
  const memory = (name: string, long: string): Bytes => value(name, FLOAT, ['batch', 1, long, size]);
  const kinds = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'] as const;
  return model({
    nodes: [
      node('Shape', ['past_key_values.0.decoder.key'], ['shape']),
      node('Gather', ['shape', 'two'], ['said'], [axis(0)]),
      node('Gather', ['encoder_hidden_states', 'said'], ['logits'], [axis(1)]),
      ...(['key', 'value'] as const).map((kind) => node('Concat', [`past_key_values.0.decoder.${kind}`, 'one_more'], [`present.0.decoder.${kind}`], [axis(2)])),
      ...(['key', 'value'] as const).map((kind) => node('Identity', [`past_key_values.0.encoder.${kind}`], [`present.0.encoder.${kind}`])),
    ],
    tensors: [tensor('two', INT64, [1], int64s([2])), tensor('one_more', FLOAT, [1, 1, 1, size], new Uint8Array(size * 4))],
    inputs: [
      value('encoder_attention_mask', INT64, ['batch', 'source']), value('input_ids', INT64, ['batch', 'long']), value('encoder_hidden_states', FLOAT, ['batch', 'source', size]),
      ...kinds.map((kind) => memory(`past_key_values.0.${kind}`, `past ${kind}`)), value('use_cache_branch', BOOL, [1]),
    ],
    outputs: [value('logits', FLOAT, ['batch', 'long', size]), ...kinds.map((kind) => memory(`present.0.${kind}`, `now ${kind}`))],
  });
}
