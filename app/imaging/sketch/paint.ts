import sharp from 'sharp';
import { xmp } from '../xmp.ts';

// No two pictures are alike: what libvips would keep of one for the next is memory held for nothing.
sharp.cache(false);

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
