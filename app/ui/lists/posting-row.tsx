import type { ReactNode } from "react";
import type { AccommodationCode } from "#app/domain/abilities/accommodations.ts";
import { markedPieces } from "#app/domain/search/marking.ts";
import { OffersList } from "./offers-list.tsx";

/** A list whose entries are set apart by rules, not by boxes. */
export function RowList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className="list" aria-label={label}>
      {children}
    </ul>
  );
}

interface RowProps {
  readonly href: string;
  readonly title: string;
  /** Words of the title to mark, because they were looked for. */
  readonly marks?: readonly string[];
  /** The heading's rank: one below the heading above the list. */
  readonly level?: 2 | 3;
  /** Beside it on wide screens: usually a FitAside. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** One entry: a heading that leads to it, and what one needs to choose. */
export function Row({ href, title, marks = [], level = 3, aside, children }: RowProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={aside ? "item with-fit" : "item"}>
      <Heading>
        <a href={href}>
          {markedPieces(title, marks).map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}
        </a>
      </Heading>
      {children}
      {aside}
    </li>
  );
}

interface PostingRowProps extends Omit<RowProps, "children"> {
  readonly organisation: string;
  readonly place: string;
  /** “¥2,650–3,100 / 月” */
  readonly pay: string;
  /** What else decides: hours, insurance, headcount, minutes on the way. */
  readonly facts?: readonly string[];
  readonly offers?: readonly AccommodationCode[];
  readonly children?: ReactNode;
}

/** A posting in a list. */
export function PostingRow({ organisation, place, pay, facts = [], offers = [], children, ...row }: PostingRowProps) {
  return (
    <Row {...row}>
      <p className="facts">
        {organisation} · {place}
      </p>
      <Facts facts={[<b key="pay">{pay}</b>, ...facts]} />
      <OffersList offers={offers} />
      {children}
    </Row>
  );
}

/** Short facts in one line that wraps. */
export function Facts({ facts }: { facts: readonly ReactNode[] }) {
  return (
    <ul className="facts">
      {facts.map((fact, index) => (
        <li key={index}>{fact}</li>
      ))}
    </ul>
  );
}
