// A unit's questions, as the site's builder wrote them.
import { isQuestionData } from "../lib/question-data";
import type { QuestionData } from "../lib/question-data";
import { readPublished } from "./units";

/** `address` is that of the JSON; nothing where it cannot be read. */
export async function readQuestions(
  id: string,
  address: string,
): Promise<QuestionData | undefined> {
  return readPublished(id, address, isQuestionData);
}
