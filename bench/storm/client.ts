import { request } from "node:http";
import { DEMO_PASSWORD } from "#db/seeds/demo-accounts.ts";

/** What came back. Status 0: the server ended the connection, or said nothing for a while. */
export interface Answer {
  readonly status: number;
  readonly location: string;
}

const PATIENCE_MS = 30_000;
const NOTHING: Answer = { status: 0, location: "" };

/** Somebody who presses the buttons of the pages: one session, forms as browsers send them. */
export class Client {
  #cookie = "";
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(phone: string): Promise<void> {
    const answer = await this.form("/sign-in", { phone, password: DEMO_PASSWORD, returnTo: "/" });
    if (answer.status !== 302) throw new Error(`The sign-in of ${phone} answered ${answer.status}.`);
  }

  form(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const body = new URLSearchParams(fields).toString();
    return new Promise((resolve) => {
      const sent = request(
        new URL(path, this.#url),
        {
          method: "POST",
          agent: false,
          timeout: PATIENCE_MS,
          headers: {
            Cookie: this.#cookie,
            "Accept-Language": "zh-CN",
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": Buffer.byteLength(body),
          },
        },
        (answer) => {
          answer.resume();
          const cookies = answer.headers["set-cookie"] ?? [];
          if (path === "/sign-in") this.#cookie = cookies.map((line) => line.split(";")[0]).join("; ");
          answer.once("error", () => resolve(NOTHING));
          answer.once("close", () =>
            resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? "" }),
          );
        },
      );
      sent.once("timeout", () => sent.destroy());
      sent.once("error", () => resolve(NOTHING));
      sent.end(body);
    });
  }
}
