/**
 * Characters that show nothing and change how a text reads, sorts or is found: marks of direction, zero-width spaces and
 * joiners, soft hyphens, byte-order marks. The joiner within an emoji stays, as it makes the picture.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/** The text without its invisible characters; all that can be seen stays as it was. */
export function withoutInvisibleMarks(text: string): string {
  return text.replace(INVISIBLE, "");
}
