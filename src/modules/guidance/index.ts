export { readAnswers } from './answers.ts';
export { apiOperations } from './http.ts';
export { type Frame, frameOf, type Position } from './interview/frame.ts';
export { nextAt } from './interview/next-question.ts';
export { openAt } from './interview/open-questions.ts';
export { outcomeOf, type SubjectOutcome } from './interview/outcome.ts';
export type { Subject } from './interview/problem.ts';
export type { Journey } from './journey.ts';
export { readContentNavigators } from './load/content-navigators.ts';
export { loadGuidance } from './load/load-guidance.ts';
export type { Navigator } from './navigator.ts';
export { type PathPlan, workingDaysOf } from './plan/path-plan.ts';
export { hiddenFields, journeyPath, readAnswered } from './portal/addresses.ts';
export { PlanSection } from './portal/plan-chart.tsx';
export { portalRoutes, publicRoutes } from './portal/routes.tsx';
export { type Answered, progressOf } from './progress.ts';
export {
  continueInterview,
  type InterviewOutcome,
  type InterviewQuestion,
  type InterviewStep,
} from './queries/continue-interview.ts';
export { listRegions, openScenarioJourney } from './queries/open-journey.ts';
export { type Finding, type JourneyResult, resultOf } from './result.ts';
export type { Scenario } from './scenario.ts';
export { getLibrary } from './scenario-store.ts';
export { coverNavigator } from './walks/cover-navigator.ts';
export { describeNavigator } from './walks/describe-navigator.ts';
export { leastQuestions } from './walks/least-questions.ts';
export { describeCoverage, hasErrors } from './walks/report.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
