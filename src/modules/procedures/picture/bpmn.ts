import { messagesIn, textIn } from '../../../kernel/messages.ts';
import { formatTimeLimit } from '../../../kernel/time-limit.ts';
import { placeOf } from '../engine/procedure.ts';
import { type BpmnArrow, type BpmnNode, bpmnFlowOf } from './bpmn-flow.ts';
import { type Bounds, type BpmnLayout, layOutBpmn } from './bpmn-layout.ts';
import { type FlowSpeech, flowSpeech, placeKey, placesOf, type SpeechSettings } from './flow-speech.ts';
import { pictureWords } from './picture-words.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

/** A procedure in the exchange format BPMN 2.0 (ISO/IEC 19510), with its layout. */
export function bpmnOf(settings: SpeechSettings): string {
  return xmlDocument(new BpmnWriter(settings).definitions());
}

const formal = { 'xsi:type': 'bpmn:tFormalExpression' };
const letter = 12;

class BpmnWriter {
  readonly #settings: SpeechSettings;
  readonly #speech: FlowSpeech;
  readonly #flow: ReturnType<typeof bpmnFlowOf>;
  readonly #layout: BpmnLayout;
  readonly #asking: readonly string[];

  constructor(settings: SpeechSettings) {
    this.#settings = settings;
    this.#speech = flowSpeech(settings);
    this.#flow = bpmnFlowOf(settings.procedure);
    const { acts } = settings.procedure.actSet;
    this.#asking = Object.keys(acts).filter(
      (name) => acts[name]?.by === 'asker' && acts[name].ends !== undefined,
    );
    this.#layout = layOutBpmn(
      this.#flow,
      (arrow) => Math.max(this.#reason(arrow).length, this.#timing(arrow).length) * letter,
      this.#asking.length > 0,
    );
  }

  definitions(): Xml {
    const { code, version, name } = this.#settings.procedure;
    const process = `${code}-v${version}`;
    return element(
      'bpmn:definitions',
      {
        'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
        'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
        'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
        'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        id: `definitions-${process}`,
        targetNamespace: 'urn:tongban:procedures',
        exporter: 'Tongban',
      },
      [
        element('bpmn:collaboration', { id: 'collaboration' }, [
          element('bpmn:participant', {
            id: 'pool',
            name: `${this.#text(name)} v${version}`,
            processRef: process,
          }),
          ...this.#remarks(),
        ]),
        element(
          'bpmn:process',
          { id: process, name: this.#text(name), isExecutable: false },
          this.#process(),
        ),
        this.#diagram(),
      ],
    );
  }

  #text(text: { readonly zh: string; readonly en?: string | undefined }): string {
    return textIn(text, this.#settings.locale);
  }

  /** What the organ can do to the case as a whole stands beside the drawing. */
  #remarks(): Xml[] {
    const { acts } = this.#settings.procedure.actSet;
    const onCase = Object.keys(acts).filter((name) => typeof acts[name]?.by === 'object');
    if (onCase.length === 0) return [];
    const text = `${this.#speech.placeOf('own')}: ${this.#speech.actsOf(onCase)}`;
    return [element('bpmn:textAnnotation', { id: 'remark' }, [element('bpmn:text', {}, [text])])];
  }

  #process(): Xml[] {
    return [
      element('bpmn:laneSet', { id: 'lanes' }, this.#lanes()),
      ...this.#flow.nodes.map((node) => this.#node(node)),
      ...this.#flow.arrows.filter(({ isTimer }) => isTimer).map((arrow) => this.#timer(arrow)),
      ...this.#anytime(),
      ...this.#flow.arrows.map((arrow) => this.#sequence(arrow)),
    ];
  }

  #lanes(): Xml[] {
    return placesOf(this.#flow.flow).map((place) => {
      const key = placeKey(place);
      const members = this.#flow.nodes.filter((node) => placeKey(node.place) === key).map(({ id }) => id);
      const timers = this.#flow.arrows.filter(({ isTimer, from }) => isTimer && members.includes(from));
      const refs = [
        ...members,
        ...timers.map(({ id }) => `timer-${id}`),
        ...(key === 'asker' && this.#asking.length > 0 ? ['anytime'] : []),
      ];
      return element(
        'bpmn:lane',
        { id: `lane-${key}`, name: this.#speech.placeOf(place) },
        refs.map((id) => element('bpmn:flowNodeRef', {}, [id])),
      );
    });
  }

  #node(drawn: BpmnNode): Xml {
    const { id, element: kind, node, isGate } = drawn;
    const name = isGate ? undefined : this.#speech.nameOf(node);
    return element(`bpmn:${kind}`, { id, name }, [
      ...this.#documentation(node),
      ...this.#flow.arrows
        .filter(({ to }) => to === id)
        .map((each) => element('bpmn:incoming', {}, [each.id])),
      ...this.#flow.arrows
        .filter(({ from, isTimer }) => from === id && !isTimer)
        .map((each) => element('bpmn:outgoing', {}, [each.id])),
      ...this.#completion(drawn),
    ]);
  }

  #documentation({ task, place, kind }: BpmnNode['node']): Xml[] {
    if (kind !== 'task' || !task) return [];
    const role = this.#speech.roleOf({ id: '', kind, place, name: task.name, task }) ?? '';
    const lines = [
      `${this.#speech.placeOf(place)} ${role}`,
      this.#speech.actsOf(task.acts),
      ...(task.limit ? [this.#speech.limitOf(task.limit)] : []),
    ];
    return [element('bpmn:documentation', {}, [lines.join('\n')])];
  }

  /** When tasks in parallel are enough: of one definition for several agencies, or of a join. */
  #completion({ element: kind, node }: BpmnNode): Xml[] {
    const { locale, procedure } = this.#settings;
    const say = messagesIn(pictureWords, locale);
    const said = (join: 'all' | 'any' | { atLeast: number }) =>
      typeof join === 'object' ? say.atLeast(join.atLeast) : say[join];
    if (kind === 'complexGateway' && node.join !== undefined) {
      return [element('bpmn:activationCondition', formal, [said(node.join)])];
    }
    const isMany = node.place === 'reviews' || (typeof node.place === 'object' && 'chosen' in node.place);
    if (node.kind !== 'task' || !isMany || node.stage === undefined) return [];
    const { join } = placeOf(procedure, node.stage).stage;
    return [
      element('bpmn:multiInstanceLoopCharacteristics', { isSequential: false }, [
        element('bpmn:completionCondition', formal, [said(join)]),
      ]),
    ];
  }

  #reason({ arrow, isLabelled }: BpmnArrow): string {
    return isLabelled ? (this.#speech.reasonOf(arrow, this.#flow.flow) ?? '') : '';
  }

  /** How long silence lasts before it means something. */
  #timing({ arrow: { reason } }: BpmnArrow): string {
    if (reason.kind !== 'silence') return '';
    const clock = this.#settings.procedure.actSet.clocks.find(({ code }) => code === reason.clock);
    if (!clock) return '';
    return 'unit' in clock.limit
      ? formatTimeLimit(clock.limit, this.#settings.locale)
      : this.#text(clock.name);
  }

  #timer(arrow: BpmnArrow): Xml {
    const words = this.#timing(arrow);
    return element(
      'bpmn:boundaryEvent',
      { id: `timer-${arrow.id}`, name: words, attachedToRef: arrow.from },
      [
        element('bpmn:outgoing', {}, [arrow.id]),
        element('bpmn:timerEventDefinition', { id: `timing-${arrow.id}` }, [
          element('bpmn:timeDuration', formal, [words]),
        ]),
      ],
    );
  }

  #sequence(arrow: BpmnArrow): Xml {
    const {
      id,
      from,
      to,
      isTimer,
      arrow: { reason },
    } = arrow;
    const name = this.#reason(arrow);
    const source = isTimer ? `timer-${id}` : from;
    const isChosen = name !== '' && (reason.kind === 'acts' || (reason.kind === 'rule' && reason.holds));
    return element(
      'bpmn:sequenceFlow',
      { id, name: name === '' ? undefined : name, sourceRef: source, targetRef: to },
      isChosen ? [element('bpmn:conditionExpression', formal, [name])] : [],
    );
  }

  /** Giving up the application: an event of its own that ends everything. */
  #anytime(): Xml[] {
    if (this.#asking.length === 0) return [];
    const name = this.#speech.actsOf(this.#asking);
    return [
      element('bpmn:subProcess', { id: 'anytime', name, triggeredByEvent: true }, [
        element('bpmn:startEvent', { id: 'anytime-start', isInterrupting: true }, [
          element('bpmn:outgoing', {}, ['anytime-flow']),
          element('bpmn:messageEventDefinition', { id: 'anytime-message' }),
        ]),
        element('bpmn:endEvent', { id: 'anytime-end' }, [
          element('bpmn:incoming', {}, ['anytime-flow']),
          element('bpmn:terminateEventDefinition', { id: 'anytime-stop' }),
        ]),
        element('bpmn:sequenceFlow', {
          id: 'anytime-flow',
          sourceRef: 'anytime-start',
          targetRef: 'anytime-end',
        }),
      ]),
    ];
  }

  #diagram(): Xml {
    const { pool, lanes, shapes, labels, arrows } = this.#layout;
    const parts = [
      shape('pool', pool, { isHorizontal: true }),
      ...[...lanes].map(([key, bounds]) => shape(`lane-${key}`, bounds, { isHorizontal: true })),
      ...this.#flow.nodes.flatMap(({ id, isGate, element: kind }) => {
        const bounds = shapes.get(id);
        const isMarked = kind === 'exclusiveGateway' ? { isMarkerVisible: true } : {};
        return bounds ? [shape(id, bounds, isMarked, isGate ? undefined : labels.get(id))] : [];
      }),
      ...this.#flow.arrows.flatMap(({ id }) => {
        const timer = arrows.get(id)?.timer;
        return timer ? [shape(`timer-${id}`, timer.shape, {}, timer.label)] : [];
      }),
      ...this.#anytimeShapes(),
      ...this.#flow.arrows.flatMap((arrow) => {
        const placed = arrows.get(arrow.id);
        return placed
          ? [edge(arrow.id, placed.points, this.#reason(arrow) === '' ? undefined : placed.label)]
          : [];
      }),
      ...(this.#remarks().length > 0
        ? [shape('remark', { x: 2 * 30, y: pool.height + 20, width: 360, height: 50 })]
        : []),
    ];
    return element('bpmndi:BPMNDiagram', { id: 'diagram' }, [
      element('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' }, parts),
    ]);
  }

  #anytimeShapes(): Xml[] {
    const bounds = this.#layout.anytime;
    if (!bounds) return [];
    const { x, y } = bounds;
    return [
      shape('anytime', bounds, { isExpanded: true }),
      shape('anytime-start', { x: x + 24, y: y + 40, width: 36, height: 36 }),
      shape('anytime-end', { x: x + 120, y: y + 40, width: 36, height: 36 }),
      edge('anytime-flow', [
        { x: x + 60, y: y + 58 },
        { x: x + 120, y: y + 58 },
      ]),
    ];
  }
}

function shape(
  id: string,
  { x, y, width, height }: Bounds,
  attributes: Readonly<Record<string, boolean>> = {},
  label?: Bounds,
): Xml {
  return element('bpmndi:BPMNShape', { id: `${id}-shape`, bpmnElement: id, ...attributes }, [
    element('dc:Bounds', { x, y, width, height }),
    ...(label ? [labelOf(label)] : []),
  ]);
}

function edge(
  id: string,
  points: readonly { readonly x: number; readonly y: number }[],
  label?: Bounds,
): Xml {
  return element('bpmndi:BPMNEdge', { id: `${id}-edge`, bpmnElement: id }, [
    ...points.map(({ x, y }) => element('di:waypoint', { x, y })),
    ...(label ? [labelOf(label)] : []),
  ]);
}

function labelOf({ x, y, width, height }: Bounds): Xml {
  return element('bpmndi:BPMNLabel', {}, [element('dc:Bounds', { x, y, width, height })]);
}
