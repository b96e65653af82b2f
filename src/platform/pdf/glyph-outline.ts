export interface OutlineCommand {
  readonly command: string;
  readonly args: readonly number[];
}

/** A glyph's outline as PDF operators in whole font units; a quadratic curve becomes the same curve as a cubic. */
export function glyphOutline(commands: readonly OutlineCommand[]): string {
  let current: Point = [0, 0];
  const operators = commands.map(({ command, args }) => {
    const from = current;
    current = endOf(args) ?? current;
    return operatorOf(command, args, from);
  });
  return operators.join('\n');
}

type Point = readonly [x: number, y: number];

function operatorOf(command: string, args: readonly number[], from: Point): string {
  switch (command) {
    case 'moveTo':
      return `${points(...args)} m`;
    case 'lineTo':
      return `${points(...args)} l`;
    case 'bezierCurveTo':
      return `${points(...args)} c`;
    case 'quadraticCurveTo':
      return `${points(...cubic(from, args))} c`;
    case 'closePath':
      return 'h';
    default:
      throw new Error(`Unknown outline command ${command}`);
  }
}

function cubic(
  [fromX, fromY]: Point,
  [controlX = 0, controlY = 0, x = 0, y = 0]: readonly number[],
): readonly number[] {
  const towards = (start: number, control: number) => start + ((control - start) * 2) / 3;
  return [
    towards(fromX, controlX),
    towards(fromY, controlY),
    towards(x, controlX),
    towards(y, controlY),
    x,
    y,
  ];
}

function endOf(args: readonly number[]): Point | undefined {
  const [x, y] = args.slice(-2);
  return x === undefined || y === undefined ? undefined : [x, y];
}

function points(...values: readonly number[]): string {
  return values.map(Math.round).join(' ');
}
