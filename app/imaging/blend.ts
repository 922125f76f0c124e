import { inBands } from './bands.ts';
import type { Pixels, Region } from './pixels.ts';

/**
 * Lays a painted part over a picture: at each pixel as much of it as `cover` says (0 to 255), in the manner of Porter and
 * Duff's *over* (Compositing Digital Images, 1984). Where the cover is 0 the bytes are the picture's own; what the painter
 * left transparent lets the picture through, so that nothing opaque ever gets a hole.
 */
export async function blended(picture: Pixels, painted: Pixels, { region, cover }: { region: Region; cover: Uint8Array }): Promise<Pixels> {
  const data = new Uint8Array(picture.data);
  await inBands(region, (first, end) => {
    for (let from = first * region.width; from < end * region.width; from += 1) {
      const share = cover[from] ?? 0;
      if (share === 0) continue;
      const [row, column] = [Math.floor(from / region.width), from % region.width];
      lay(data, ((region.top + row) * picture.width + region.left + column) * 4, painted.data, from * 4, share / 255);
    }
  });
  return { ...picture, data };
}

function lay(data: Uint8Array, at: number, painted: Uint8Array, from: number, share: number): void {
  const above = (share * (painted[from + 3] ?? 0)) / 255;
  if (above === 0) return;
  const below = ((1 - above) * (data[at + 3] ?? 0)) / 255;
  const part = above / (above + below);
  for (let channel = 0; channel < 3; channel += 1)
    data[at + channel] = Math.round((painted[from + channel] ?? 0) * part + (data[at + channel] ?? 0) * (1 - part));
  data[at + 3] = Math.round((above + below) * 255);
}
