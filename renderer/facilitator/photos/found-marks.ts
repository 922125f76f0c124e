import type { Found } from '../../../app/protocol/index.ts';
import type { Mark, Point, Size } from '../../components/mask/marks.ts';

/** A mark is so much wider and higher than what was found: hair, chin, the frame of a plate. */
const GROWN = 1.15;
/** Corners are rounded by this share of the shorter side: as much as leaves all of what was found inside. */
const ROUND = 0.22;
/** No mark is smaller than this share of the photo's longer side, so that it can be seen and rubbed out. */
const LEAST = 1 / 48;
const STEPS = 6;

/** What was found in a photo as marks of its mask: rounded boxes around it, which may reach beyond the photo. */
export function foundMarks(found: readonly Found[], size: Size): Mark[] {
  const least = Math.max(size.width, size.height) * LEAST;
  return found.map(({ left, top, width, height }) => {
    const [wide, high] = [Math.max(least, width * size.width * GROWN), Math.max(least, height * size.height * GROWN)];
    const [x, y] = [(left + width / 2) * size.width, (top + height / 2) * size.height];
    return { kind: 'outline', erase: false, points: rounded({ x: x - wide / 2, y: y - high / 2 }, { width: wide, height: high }) };
  });
}

/** Clockwise from the upper right corner. */
function rounded({ x, y }: Point, { width, height }: Size): Point[] {
  const radius = Math.min(width, height) * ROUND;
  const [left, right, top, bottom] = [x + radius, x + width - radius, y + radius, y + height - radius];
  const turns = [[right, top], [right, bottom], [left, bottom], [left, top]] as const;
  return turns.flatMap(([middleX, middleY], turn) => Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (turn - 1 + step / STEPS) * (Math.PI / 2);
    return { x: middleX + radius * Math.cos(angle), y: middleY + radius * Math.sin(angle) };
  }));
}
