declare module "saxen" {
  type DecodeEntities = (text: string) => string;

  /** The part of saxen (which ships no types) that the workbook reader uses. */
  export class Parser {
    on(
      event: "openTag",
      handle: (
        name: string,
        attributes: () => Readonly<Record<string, string | undefined>>,
        decode: DecodeEntities,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: "closeTag", handle: (name: string, decode: DecodeEntities, selfClosing: boolean) => void): this;
    on(event: "text", handle: (text: string, decode: DecodeEntities) => void): this;
    on(event: "cdata", handle: (text: string) => void): this;
    on(event: "comment" | "question" | "attention", handle: () => void): this;
    on(event: "error", handle: (error: Error) => void): this;
    write(piece: string): this;
    end(): unknown;
  }
}
