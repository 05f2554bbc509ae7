const LEFT = 6;
const WIDTH = 168;
/** Room to the right of the larger of the two, so that both can be seen to end. */
const ROOM = 1.12;

/** An amount against a limit, drawn: the part beyond the limit is broken. The words stand beside it. */
export function LimitBar({ amount, limit }: { amount: number; limit: number | null }) {
  const most = Math.max(amount, limit ?? 0, 1) * ROOM;
  const at = (value: number) => LEFT + Math.round((value / most) * WIDTH);
  const within = limit === null ? amount : Math.min(amount, limit);
  return (
    <svg className="scale" viewBox="0 0 180 24" aria-hidden="true" focusable="false">
      <path className={limit === null ? "scale-track unknown" : "scale-track"} d={`M${LEFT} 12h${WIDTH}`} />
      <path className="bar-within" d={`M${LEFT} 12H${at(within)}`} />
      {within < amount ? <path className="bar-beyond" d={`M${at(within)} 12H${at(amount)}`} /> : null}
      {limit === null ? null : <path className="scale-demand" d={`M${at(limit)} 2v20`} />}
    </svg>
  );
}
