import sharp from 'sharp';
import { xmp } from '../xmp.ts';

/**
 * Turns an SVG picture into a PNG with its origin written into it as XMP.
 *
 * @param sourceType IPTC digital source type, a term of http://cv.iptc.org/newscodes/digitalsourcetype/
 */
export async function paint(svg: string, sourceType: string): Promise<Buffer> {
  return sharp(Buffer.from(svg), { density: 72 })
    .flatten({ background: '#ffffff' })
    .png({ compressionLevel: 6, adaptiveFiltering: false })
    .withXmp(xmp({ sourceType }))
    .toBuffer();
}
