/** Several of a list, each a box to tick. */
export function Ticks({ legend, options, picked, pick }: {
  legend: string; options: readonly (readonly [string, string])[]; picked: ReadonlySet<string>; pick: (picked: ReadonlySet<string>) => void;
}) {
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    pick(next);
  };
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {options.map(([id, label]) => (
        <label key={id} className="tick"><input type="checkbox" checked={picked.has(id)} onChange={() => toggle(id)} />{label}</label>
      ))}
    </fieldset>
  );
}
