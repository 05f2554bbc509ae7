import { useId, type Key, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface Column<Row> {
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row: one column of each table. */
  readonly rowHeader?: boolean;
  /** Figures: aligned to the right. */
  readonly amount?: boolean;
  /** Dates and other short texts that must not break in two. */
  readonly unbroken?: boolean;
  /** Says by itself what it is: a status, a drawing, a button. */
  readonly plain?: boolean;
}

interface DataTableProps<Row> {
  readonly caption: string;
  readonly captionHint?: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
}

/** So many columns still stand side by side on a narrow screen. */
const NARROW_COLUMNS = 2;

/**
 * Said aloud although the elements mean the same: some browsers forget that a table is one as soon as its rows are
 * shown as blocks.
 */
const as = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({ role });

/**
 * A table that says what it shows. On narrow screens each row becomes a block, its cells under each other with their
 * headers as labels; a table of two columns stays as it is. What is wider still scrolls by itself, by keyboard too.
 */
export function DataTable<Row>({ caption, captionHint, columns, rows, rowKey }: DataTableProps<Row>) {
  const { t } = useTranslation("site");
  const id = useId();
  return (
    <ScrollRegion labelledBy={id}>
      <table className={columns.length > NARROW_COLUMNS ? "table stacks" : "table"} {...as("table")}>
        <caption>
          <span className="caption">
            <span id={id}>{caption}</span>
            {captionHint ? <span className="hint"> {captionHint}</span> : null}
          </span>
        </caption>
        <thead {...as("rowgroup")}>
          <tr {...as("row")}>
            {columns.map(({ header, amount }) => (
              <th key={header} scope="col" className={amount ? "amount" : undefined} {...as("columnheader")}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as("rowgroup")}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...as("row")}>
              {columns.map((column) => (
                <Cell key={column.header} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
          {rows.length === 0 ? (
            <tr {...as("row")}>
              <td colSpan={columns.length} {...as("cell")}>
                {t("table.none")}
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const { t } = useTranslation("site");
  const { header, rowHeader, amount, unbroken, plain } = column;
  const className = amount ? "amount" : unbroken ? "unbroken" : undefined;
  if (rowHeader) {
    return (
      <th scope="row" className={className} {...as("rowheader")}>
        {children}
      </th>
    );
  }
  return (
    <td className={className} data-label={plain ? undefined : t("table.label", { header })} {...as("cell")}>
      {children}
    </td>
  );
}

/** Wide content in its own scrolling region. The keyboard must reach it, so it takes the focus. */
function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const focusable = { tabIndex: 0 };
  return (
    <div className="scroll" role="region" aria-labelledby={labelledBy} {...focusable}>
      {children}
    </div>
  );
}
