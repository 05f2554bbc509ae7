import { describe, expect, it } from "vitest";
import { circuitBreaker } from "./circuit-breaker.ts";

function breaker() {
  let now = 0;
  const circuit = circuitBreaker({ failures: 3, restMs: 100, longestRestMs: 300 }, () => now);
  return { circuit, pass: (ms: number) => (now += ms) };
}

function open({ circuit }: ReturnType<typeof breaker>): void {
  for (let each = 0; each < 3; each += 1) circuit.failed();
}

describe("a circuit breaker", () => {
  it("opens after failures in a row, and says when", () => {
    const { circuit } = breaker();
    expect([circuit.failed(), circuit.failed()]).toEqual([false, false]);
    circuit.succeeded();
    expect([circuit.failed(), circuit.failed(), circuit.ask(), circuit.failed()]).toEqual([
      false,
      false,
      "closed",
      true,
    ]);
    expect(circuit.ask()).toBe("open");
  });

  it("gives one trial after a rest, and closes when it succeeds", () => {
    const one = breaker();
    open(one);
    one.pass(99);
    expect(one.circuit.ask()).toBe("open");
    one.pass(1);
    expect([one.circuit.ask(), one.circuit.ask()]).toEqual(["trial", "open"]);
    one.circuit.succeeded();
    expect(one.circuit.ask()).toBe("closed");
  });

  it("rests twice as long after each trial that fails, up to a bound, and as at first after it was well", () => {
    const one = breaker();
    open(one);
    const rests: number[] = [];
    for (let trial = 0; trial < 4; trial += 1) {
      let waited = 0;
      while (one.circuit.ask() === "open") {
        one.pass(10);
        waited += 10;
      }
      rests.push(waited);
      expect(one.circuit.failed()).toBe(false);
    }
    expect(rests).toEqual([100, 200, 300, 300]);
    one.circuit.succeeded();
    open(one);
    one.pass(100);
    expect(one.circuit.ask()).toBe("trial");
  });

  it("gives another trial where nothing was heard of the last", () => {
    const one = breaker();
    open(one);
    one.pass(100);
    expect(one.circuit.ask()).toBe("trial");
    one.pass(100);
    expect(one.circuit.ask()).toBe("trial");
  });
});
