import assert from "node:assert/strict";
import { test } from "node:test";
import { secondsIn } from "../../lib/duration";
import { marked } from "../../lib/marking";
import { SHORT } from "../sample-questions";

test("a length of time is the same however it is written", () => {
  const same = ["4.5 minutes", "4m30s", "4 minutes and 30 seconds", "04:30", "4:30", "270 s"];
  const more = ["270 secs.", "4 min, 30 sec", "0:04:30", "4 mins 30"];
  assert.deepEqual([...same, ...more].map(secondsIn), [
    270,
    270,
    270,
    270,
    270,
    270,
    270,
    270,
    270,
    undefined,
  ]);
  assert.deepEqual([secondsIn("1h"), secondsIn("1 hour 5 min")], [3600, 3900]);
});

test("what is no length of time, or more than that, is none", () => {
  const texts = ["", "270", "30 people", "4:75", "5 metres", "30 s or so", "£4.30", "m", "and"];
  assert.deepEqual(
    texts.map(secondsIn),
    texts.map(() => undefined),
  );
});

test("a short answer in another wording of the same time is right, another time is not", () => {
  const question = { ...SHORT, answers: ["4.5 minutes", "four and a half minutes"] };
  assert.equal(marked(question, ["4m30s"]).right, true);
  assert.deepEqual(marked(question, ["4m20s"]), {
    right: false,
    parts: [{ said: "4m20s", right: false, should: "4.5 minutes" }],
  });
});
