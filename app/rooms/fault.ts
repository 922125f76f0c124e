import type { StoreParams } from '../store/index.ts';

/** Why a `.parvis` file is not taken: each has a text in both languages under `rooms:fault.<code>`. */
export type FileFaultCode =
  | 'not-parvis' // no zip, or a zip of something else
  | 'newer-format' // made by a newer Parvis
  | 'cut-off' // a zip that ends too early
  | 'unsafe-name' // {name}: an entry that no Parvis writes, such as one that climbs out of the folder
  | 'is-a-link' // {name}
  | 'twice' // {name}: two entries of one name
  | 'too-large' // more than is ever packed, or packed so tight that it is a trap
  | 'damaged-entry' // {name}: cannot be unpacked, or is not what the manifest says
  | 'part-missing' // {name}
  | 'broken-record' // {seq, room}: the chain of a record does not hold from there on
  | 'foreign-record' // {name}: a database with other contents than a record's
  | 'changed-picture' // {name}: its bytes are not those of its name
  | 'empty-record'
  | 'not-received' // nothing waits to be opened: it was let go of, or the host has started anew
  | 'other-workshop' // a room of another workshop
  | 'same-record' // added before, or the workshop itself
  | 'older-record' // of a room that is here in a newer version
  | 'room-diverged' // another continuation of a room that is here
  | 'bad-name'; // a room's name that cannot be used

/** An expected failure over a `.parvis` file. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly params: StoreParams;

  constructor(code: FileFaultCode, params: StoreParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'FileFault';
    this.code = code;
    this.params = params;
  }
}
