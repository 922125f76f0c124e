import type { ReactNode } from 'react';
import { Scroll } from '../../components/Scroll.tsx';

/** A table of numbers that scrolls by itself where it is wider than the page; the first cell of a row names it. */
export function NumbersTable({ caption, heads, rows }: { caption: string; heads: readonly string[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }) {
  if (rows.length === 0) return null;
  return (
    <Scroll label={caption}>
      <table className="numbers">
        <caption>{caption}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...numbers] }) => (
            <tr key={key}><th scope="row">{name}</th>{numbers.map((number, place) => <td key={place}>{number}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
