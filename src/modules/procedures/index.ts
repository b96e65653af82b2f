export type { ActRequest } from './act-request.ts';
export {
  Answers,
  type CaseAction,
  type CaseActor,
  CaseEvent,
  type CasePlan,
  HandedFile,
  HandedMaterials,
} from './action.ts';
export type { OfficialCalendar } from './calendar.ts';
export { getCalendar } from './calendar-store.ts';
export {
  type CaseState,
  type CaseStatus,
  type CaseTask,
  currentStage,
  isTold,
  openTasks,
} from './case.ts';
export { conditionsOf, departmentsOf } from './case-facts.ts';
export {
  type CaseCursor,
  type CaseSummary,
  findCaseNumber,
  readCasesOfApplicant,
} from './case-list-store.ts';
export type { CaseIdentity } from './case-store.ts';
export { type CaseHappening, caseTopic } from './case-topic.ts';
export { type CaseTone, describeEvent, type EventWords, statusTones, statusWords } from './case-words.ts';
export { dueDatesOf, taskDueOn } from './clock.ts';
export { canWithdraw, correctCase, withdrawCase } from './commands/act-as-applicant.ts';
export { type AnswerOrigin, actOnCase, type CaseEffects, type CaseRead } from './commands/act-on-case.ts';
export { openCase, type Submission } from './commands/open-case.ts';
export { recordDelivery } from './commands/record-delivery.ts';
export { wishedDelivery } from './delivery.ts';
export { loadDocumentTemplates } from './documents/load-templates.ts';
export type { Action as CarriedAction } from './engine/action.ts';
export { openOffers } from './engine/offers.ts';
export { Plan } from './engine/plan.ts';
export type { Procedure } from './engine/procedure.ts';
export { applyAction, reduceRun } from './engine/reduce-run.ts';
export type { Run as CarriedRun } from './engine/run.ts';
export { silenceMeans } from './engine/silence.ts';
export { standingOf } from './engine/standing.ts';
export { formatSize } from './file-size.ts';
export { findContactOf } from './first-contact/get-first-contact.ts';
export { firstContactSubscriber, takeAtWindow } from './first-contact/take-first-contact.ts';
export { GivenResults } from './given-results.tsx';
export { apiOperations } from './http.ts';
export { closeSilentCases } from './jobs/close-silent-cases.ts';
export { recomputeDueDates } from './jobs/recompute-due-dates.ts';
export { sealActions } from './jobs/seal-actions.ts';
export { tellOverdueTasks } from './jobs/tell-overdue-tasks.ts';
export { answerMessageFile } from './messages/answer-message-file.ts';
export { Conversation, conversationWords } from './messages/conversation.tsx';
export { ConversationLink } from './messages/conversation-link.tsx';
export type { MessageCounts } from './messages/message-store.ts';
export { countConversation, readConversation } from './messages/read-conversation.ts';
export { readMessageForm } from './messages/read-message-form.ts';
export { mayWriteToOffice, writeMessage } from './messages/write-message.ts';
export { moveCases } from './moving/move-cases.ts';
export { type CaseNotice, noticesOf } from './notices.ts';
export { caseGraph } from './picture/case-graph.ts';
export {
  casePolicy,
  deskPolicy,
  documentPolicy,
  firstContactPolicy,
  movePolicy,
  taskPolicy,
} from './policy.ts';
export { getProcedures, listProcedures, loadProcedures, type ProcedureLibrary } from './procedure-library.ts';
export { describeVacancies } from './queries/describe-vacancies.ts';
export { type CaseView, getCase, isOfApplicant, readCaseView, requireApplicant } from './queries/get-case.ts';
export { type NoticeFile, noticePdf } from './queries/notice-pdf.ts';
export { openWorkOf } from './queries/open-work.ts';
export { type CaseParts, noticeFacts, readCaseParts } from './queries/read-case-parts.ts';
export { answerStoredFile } from './stored-file.ts';
export { type WatchedTime, watchedTimes } from './time-watch.ts';
export { workbenchRoutes } from './workbench/routes.tsx';
