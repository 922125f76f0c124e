import sharp from 'sharp';

/**
 * Turns an SVG picture into a PNG with its origin written into it as XMP.
 *
 * @param sourceType IPTC digital source type, a term of http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export async function paint(svg: string, sourceType: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .withXmp(xmp(sourceType))
    .toBuffer();
}

/** The XMP packet that says how a picture came about (IPTC Photo Metadata Standard, Iptc4xmpExt:DigitalSourceType). */
export function xmp(sourceType: string): string {
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">` +
    `<Iptc4xmpExt:DigitalSourceType>${sourceType}</Iptc4xmpExt:DigitalSourceType></rdf:Description>` +
    '</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  );
}
