// A small unit's questions, one of each kind, for tests.
import type { Question, QuestionData } from "../lib/question-data";
import type { CardState, Recall, Review } from "../lib/recall";
import { NOON } from "./sample-portfolio";

export const SINGLE: Question = {
  id: "term.aht.name",
  kind: "single",
  rule: "term",
  asks: "Which term has this meaning?",
  case: "The average time that one contact takes",
  options: [
    { id: "fcr", text: "First contact resolution", why: "That is about settling it." },
    { id: "aht", text: "Average handling time", right: true },
    { id: "csat", text: "Satisfaction", why: "That is what customers say." },
  ],
  why: "It drives staffing.",
  criteria: ["1.1"],
  anchor: "term-aht",
};
export const MULTIPLE: Question = {
  id: "author.parts",
  kind: "multiple",
  rule: "author",
  asks: "What is part of it?",
  options: [
    { id: "1", text: "Talk", right: true },
    { id: "2", text: "Hold", right: true, why: "Holding counts." },
    { id: "3", text: "Lunch", why: "Nobody waits for that." },
  ],
  criteria: ["1.1"],
};
export const MATCHING: Question = {
  id: "framework.sbi.parts",
  kind: "matching",
  rule: "framework",
  asks: "Which description belongs to which part?",
  matches: [
    ["Situation", "Where it was"],
    ["Behaviour", "What was done"],
  ],
  other_ends: ["What will change"],
  criteria: ["2.1"],
};
export const ORDERING: Question = {
  id: "framework.plan.order",
  kind: "ordering",
  rule: "framework",
  asks: "Put the steps into their order.",
  steps: ["Plan", "Do", "Review"],
  criteria: ["2.1"],
};
export const SHORT: Question = {
  id: "author.target",
  kind: "short",
  rule: "author",
  asks: "What share of calls is answered in time?",
  answers: ["80%", "four in five"],
  criteria: ["1.2"],
};
export const CARD: Question = {
  id: "term.aht.meaning",
  kind: "card",
  rule: "term",
  asks: "What does AHT mean?",
  outline: ["Average handling time"],
  criteria: ["1.1"],
  anchor: "term-aht",
};

export const DATA: QuestionData = {
  format: 1,
  id: "a",
  title: "Title of a",
  version: "1.0",
  address: "units/a/",
  outcomes: [
    { number: "1", statement: "Know the measures", criteria: ["1.1", "1.2"] },
    { number: "2", statement: "Give feedback", criteria: ["2.1"] },
  ],
  questions: [SINGLE, MULTIPLE, MATCHING, ORDERING, SHORT, CARD],
};

export const state = (change: Partial<CardState> = {}): CardState => ({
  due: NOON,
  stability: 2.3065,
  difficulty: 2.11810397,
  scheduled_days: 2,
  learning_steps: 0,
  reps: 2,
  lapses: 0,
  state: 2,
  last_review: "2026-11-21T12:00:00.000Z",
  ...change,
});

export const recall = (question: string, change: Partial<Recall> = {}): Recall => ({
  site: "demo",
  unit: "a",
  question,
  format: 1,
  card: state(),
  updated: NOON,
  ...change,
});

export const review = (id: string, change: Partial<Review> = {}): Review => ({
  site: "demo",
  id,
  unit: "a",
  question: SINGLE.id,
  format: 1,
  rating: 3,
  when: NOON,
  ...change,
});
