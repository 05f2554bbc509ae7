import { dictionary } from "@zxcvbn-ts/language-common";

/** Common here and on no international list. */
const COMMON_IN_CHINA = [
  "0123456789",
  "87654321",
  "987654321",
  "9876543210",
  "00000000",
  "66666666",
  "88888888",
  "99999999",
  "12341234",
  "123123123",
  "aa12345678",
  "wang1234",
  "woaini1314",
  "woaini520",
  "5201314520",
  "52013145",
  "13145200",
  "admin888",
  "woaini123",
  "woaiwojia",
  "nihao123",
  "zhang123",
  "li123456",
  "zxc123456",
  "asd123456",
  "qwe123456",
  "a5201314",
  "aini1314",
] as const;

/** Words that anybody would try first here: the product, the place, the office and what people come for. */
const WORDS_OF_THE_PLACE =
  "tong ?xing|demo|feng ?hua|ning ?bo|zhe ?jiang|can ?lian|cjr|can ?ji ?ren|jiu ?ye|zhao ?pin|gong ?zuo|mi ?ma";

const PLACE_AND_LITTLE_ELSE = new RegExp(`^[\\d\\W_]{0,8}(?:(?:${WORDS_OF_THE_PLACE})[\\d\\W_]{0,8}){1,3}$`, "u");

const common = new Set([...(dictionary["passwords"] ?? []).map(String), ...COMMON_IN_CHINA]);

/**
 * Whether a password is among those that are tried first: the commonest anywhere (the list of zxcvbn, some 50,000), those
 * common in China, and a word of the place with little beside it.
 *
 * @param plain in lower case, without full-width forms
 */
export function isCommonPassword(plain: string): boolean {
  return common.has(plain) || PLACE_AND_LITTLE_ELSE.test(plain.slice(0, 60));
}
