export { Breadcrumbs, type Crumb } from './breadcrumbs.tsx';
export { Button, type ButtonProps } from './button.tsx';
export { Card, CardGrid, type CardProps, Tile, type TileProps } from './card.tsx';
export { ChangedText, type ChangedTextProps } from './changed-text.tsx';
export { type AnswerSection, CheckAnswers } from './check-answers.tsx';
export { Checklist, type ChecklistEntry } from './checklist.tsx';
export { ComponentStyles } from './component-styles.tsx';
export { type Content, ContentsList } from './contents-list.tsx';
export { type RenderContext, useLocale, useMessages } from './context.tsx';
export { CopyButton, PrintButton } from './copy-button.tsx';
export { CountClicks } from './count-clicks.tsx';
export { DateText } from './date-text.tsx';
export { type Definition, DefinitionGrid } from './definition-grid.tsx';
export { Details } from './details.tsx';
export type { DocumentProps, SiteContext } from './document.tsx';
export { EmptyState } from './empty-state.tsx';
export { ErrorSummary, type FieldProblem, faultAt, problemsOf } from './error-summary.tsx';
export { Checkbox, type CheckboxProps } from './fields/checkbox.tsx';
export { CheckboxGroup, type CheckboxGroupProps } from './fields/checkbox-group.tsx';
export type { ChoiceOption } from './fields/choice.tsx';
export { DateField, type DateFieldProps } from './fields/date-field.tsx';
export type { FieldProps, FieldWidth } from './fields/field.tsx';
export { Fieldset, type FieldsetProps } from './fields/fieldset.tsx';
export { FileField, type FileFieldProps, type UploadedFile } from './fields/file-field.tsx';
export { LockedField } from './fields/locked-field.tsx';
export { MoneyField, type MoneyFieldProps } from './fields/money-field.tsx';
export { NumberField, type NumberFieldProps } from './fields/number-field.tsx';
export { RadioGroup, type RadioGroupProps } from './fields/radio-group.tsx';
export { RepeatGroup, type RepeatGroupProps, type RepeatRow } from './fields/repeat-group.tsx';
export { Select, type SelectProps } from './fields/select.tsx';
export { TextArea, type TextAreaProps } from './fields/text-area.tsx';
export { TextField, type TextFieldProps } from './fields/text-field.tsx';
export { type FilterGroup, FilterLinks, type FilterOption } from './filter-links.tsx';
export { Form, type FormProps } from './form.tsx';
export type { Graph, GraphEdge, GraphLayout, GraphNode, Point } from './graph/graph.ts';
export { GraphPicture, type GraphPictureProps } from './graph/graph-picture.tsx';
export { laneGrid } from './graph/lane-grid.ts';
export type { Box } from './graph/lane-routes.ts';
export { Hero, HeroLinks } from './hero.tsx';
export { Highlight } from './highlight.tsx';
export { Icon, type IconName, iconNames } from './icon.tsx';
export { KeyFigures, type Stat } from './key-figures.tsx';
export { type Lane, Lanes } from './lanes.tsx';
export { LanguageSwitch } from './language-switch.tsx';
export { ButtonRow, Columns, Prose, Surface } from './layout.tsx';
export { ButtonLink, Link, type LinkProps } from './link.tsx';
export { MoneyText } from './money-text.tsx';
export { InsetText, Notice, Warning } from './notice.tsx';
export { PageHeading } from './page-heading.tsx';
export { Pagination } from './pagination.tsx';
export { Panel } from './panel.tsx';
export { PasskeyButton, type PasskeyButtonProps } from './passkey-button.tsx';
export { ProgressSteps, type Step } from './progress-steps.tsx';
export { QrCode } from './qr-code.tsx';
export { type Result, ResultList } from './result-list.tsx';
export { SearchBox } from './search-box.tsx';
export { Section } from './section.tsx';
export { ShareBar } from './share-bar.tsx';
export { SummaryList, type SummaryRow } from './summary-list.tsx';
export { type TabLink, TabLinks } from './tab-links.tsx';
export { type Column, Table, type TableProps } from './table.tsx';
export { Tag, type Tone } from './tag.tsx';
export {
  LiveParts,
  QuickReplies,
  QuickReply,
  Talk,
  TalkEvent,
  Utterance,
} from './talk.tsx';
export { type Task, TaskList } from './task-list.tsx';
export { Timeline, type TimelineEvent } from './timeline.tsx';
export { TrendBars } from './trend-bars.tsx';
export { VisuallyHidden } from './visually-hidden.tsx';
