import { type IncomingHttpHeaders, request } from "node:http";
import { DEMO_PASSWORD } from "#db/seeds/demo-accounts.ts";

/** Where files are sent to: the action of the page with the list. */
export const UPLOADS = "/imports?index";

/** What came back, without its text. 0: the server ended the connection. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
}

/** A script that speaks HTTP by itself: with one session, without a browser's restraint. */
export class Attacker {
  #cookie = "";
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<Answer> {
    return this.#send("GET", path);
  }

  /** Posts `body` as it is, of a known length. */
  post(path: string, type: string, body: Buffer | string): Promise<Answer> {
    return this.#send("POST", path, type, Buffer.from(body));
  }

  form(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    return this.post(path, "application/x-www-form-urlencoded", new URLSearchParams(fields).toString());
  }

  upload(fileName: string, content: Buffer): Promise<Answer> {
    const edge = "----edge";
    const field = `--${edge}\r\nContent-Disposition: form-data; name="organisationId"\r\n\r\n1\r\n`;
    const head = `${field}--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]);
    return this.post(UPLOADS, `multipart/form-data; boundary=${edge}`, body);
  }

  /** Signs in with a demo account, and keeps its session. */
  async signIn(phone: string): Promise<void> {
    const { status, headers } = await this.form("/sign-in", { phone, password: DEMO_PASSWORD, returnTo: "/" });
    if (status !== 302) throw new Error(`The sign-in of ${phone} answered ${status}.`);
    this.#cookie = (headers["set-cookie"] ?? []).map((line) => line.split(";")[0]).join("; ");
  }

  #send(method: string, path: string, type?: string, body?: Buffer): Promise<Answer> {
    return new Promise((resolve) => {
      const sent = request(
        new URL(path, this.#url),
        {
          method,
          agent: false,
          headers: {
            Cookie: this.#cookie,
            "Accept-Language": "zh-CN",
            ...(type === undefined ? {} : { "Content-Type": type }),
            ...(body === undefined ? {} : { "Content-Length": body.length }),
          },
        },
        (answer) => {
          answer.resume();
          answer.once("close", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
        },
      );
      sent.once("error", () => resolve({ status: 0, headers: {} }));
      sent.end(body);
    });
  }
}
