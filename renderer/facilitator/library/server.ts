import { z } from 'zod';
import type { Library, LibraryOrder, LibraryWritten } from '../../../app/workshop/library-views.ts';
import { post, reply, type Reply } from '../server.ts';

const isShape = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null);
const library = z.object({ ok: z.literal(true), library: isShape<Library>() });
const written = z.object({ ok: z.literal(true), files: z.array(z.string()), left: isShape<LibraryWritten['left']>() });

/** All pictures of the room. */
export const readLibrary = (): Promise<Reply<{ library: Library }>> => reply(fetch('/api/library'), library);
/** Writes chosen pictures with their captions; names are below `/exports/`. */
export const exportPictures = (order: LibraryOrder): Promise<Reply<LibraryWritten>> => reply(post('/api/library/export', order), written);
