import sharp from 'sharp';

/**
 * Where a picture comes from, in the words of IPTC: terms of http://cv.iptc.org/newscodes/digitalsourcetype/ .
 *
 * - `sketch` algorithmicMedia: made by an algorithm that was trained on nothing.
 * - `ai` trainedAlgorithmicMedia: made by a model trained on sampled content.
 * - `ai-edited` compositeWithTrainedAlgorithmicMedia: an existing picture, part of it made by such a model (in-painting).
 * - `composite` compositeSynthetic: a photo with synthetic parts, such as a sketch drawn onto it.
 * - `photo` digitalCapture; `human-edited` humanEdits: a photo altered by hand with non-generative tools, such as a blurred face.
 */
export const SOURCE_TYPES = {
  sketch: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
  ai: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
  'ai-edited': 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
  composite: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic',
  photo: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
  'human-edited': 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits',
} as const;

/** What a file says of its origin. `author` is a pseudonym, never a name; `system` the engine and its model where AI made it; `rights` who may use it, in words. */
export type Origin = { sourceType: string; author?: string; system?: string; rights?: string };

/** What the file of a picture says of itself, from where it comes. */
export function originOf({ digitalSourceType, engine, model }: Made, author: string | undefined): Origin {
  return {
    sourceType: digitalSourceType,
    ...(author === undefined ? {} : { author }),
    ...(digitalSourceType === SOURCE_TYPES.ai ? { system: model === null ? engine : `${engine}: ${model}` } : {}),
  };
}

type Made = { digitalSourceType: string; engine: string; model: string | null };

/**
 * Writes a picture's origin into the file itself, in place of whatever metadata it carried. Pixels stay as they are.
 *
 * @param picture PNG
 */
export async function stampOrigin(picture: Uint8Array, origin: Origin): Promise<Buffer> {
  return sharp(picture).png({ compressionLevel: 6, adaptiveFiltering: false }).withXmp(xmp(origin)).toBuffer();
}

/** The source type that a picture's own XMP names; null where it names none. */
export async function sourceTypeOf(picture: Uint8Array): Promise<string | null> {
  const { xmp: packet } = await sharp(picture).metadata();
  return /DigitalSourceType>(http[^<]+)</.exec(packet?.toString('utf8') ?? '')?.[1] ?? null;
}

/** What a picture becomes when a part of it is painted anew by an engine whose own pictures are of type `painted`. */
export function sourceTypeAfterInpainting(before: string | null, painted: string): string {
  if (before === painted) return before;
  const anyTrained = [before, painted].some((type) => type === SOURCE_TYPES.ai || type === SOURCE_TYPES['ai-edited']);
  return anyTrained ? SOURCE_TYPES['ai-edited'] : SOURCE_TYPES.composite;
}

/**
 * The XMP packet that says how a picture came about (IPTC Photo Metadata Standard 2025.1, Iptc4xmpExt). The prompt itself
 * is not written: what a resident wrote stays in the record, where it can be withdrawn.
 */
export function xmp({ sourceType, author, system, rights }: Origin): string {
  const properties = [
    `<Iptc4xmpExt:DigitalSourceType>${escaped(sourceType)}</Iptc4xmpExt:DigitalSourceType>`,
    system === undefined ? '' : `<Iptc4xmpExt:AISystemUsed>${escaped(system)}</Iptc4xmpExt:AISystemUsed>`,
    author === undefined ? '' : authorProperty(escaped(author), system !== undefined),
    rights === undefined ? '' : `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(rights)}</rdf:li></rdf:Alt></dc:rights>`,
  ];
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">' +
    `${properties.join('')}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  );
}

// IPTC: who wrote a prompt is not the creator of the picture.
function authorProperty(author: string, byAi: boolean): string {
  return byAi
    ? `<Iptc4xmpExt:AIPromptWriterName>${author}</Iptc4xmpExt:AIPromptWriterName>`
    : `<dc:contributor><rdf:Bag><rdf:li>${author}</rdf:li></rdf:Bag></dc:contributor>`;
}

// Characters that XML 1.0 cannot hold at all are left out.
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
