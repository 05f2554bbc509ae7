/**
 * Encrypts single fields (ID and certificate numbers, category and grade) before they reach the database.
 *
 * `seal` never gives the same text twice; `blindIndex` always does, keyed, so that a duplicate is found without
 * decrypting. `open` throws on a damaged or foreign text: that is an outage or an attack, not a person's mistake.
 */
export interface FieldCipher {
  seal(plain: string): string;
  open(sealed: string): string;
  blindIndex(plain: string): string;
}
