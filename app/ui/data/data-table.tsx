import { useId, type Key, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row: one column of each table. */
  readonly rowHeader?: boolean;
  /** Figures: aligned to the right. */
  readonly amount?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHint?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** Cells of a last row of sums, in the order of the columns. */
  readonly foot?: readonly ReactNode[];
}

/** A table that says what it shows. Where the screen is too narrow it scrolls by itself, by keyboard too. */
export function DataTable<Row>({ caption, captionHint, columns, rows, rowKey, foot }: DataTableProps<Row>) {
  const { t } = useTranslation("site");
  const id = useId();
  return (
    <ScrollRegion labelledBy={id}>
      <table className="table">
        <caption>
          <span className="caption">
            <span id={id}>{caption}</span>
            {captionHint ? <span className="hint"> {captionHint}</span> : null}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ header, amount }) => (
              <th key={header} scope="col" className={amount ? "amount" : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.header} column={column} row={row} />
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr>
              <td colSpan={columns.length}>{t("table.none")}</td>
            </tr>
          ) : null}
        </tbody>
        {foot ? (
          <tfoot>
            <tr>
              {foot.map((cell, index) => (
                <td key={columns[index]?.header ?? index} className={columns[index]?.amount ? "amount" : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.amount ? "amount" : undefined;
  return column.rowHeader ? <th scope="row">{column.cell(row)}</th> : <td className={className}>{column.cell(row)}</td>;
}

/** Wide content in its own scrolling region. The keyboard must reach it, so it takes the focus. */
export function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const focusable = { tabIndex: 0 };
  return (
    <div className="scroll" role="region" aria-labelledby={labelledBy} {...focusable}>
      {children}
    </div>
  );
}
