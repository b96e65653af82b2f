import { iconPaths } from './icon-paths.ts';

export type IconName = keyof typeof iconPaths;

export const iconNames = Object.keys(iconPaths) as readonly IconName[];

export interface IconProps {
  name: IconName;
  size?: 'small' | 'large' | undefined;
}

/** A 24 px line drawing beside text; the text says what it means, so the drawing is silent. */
export function Icon({ name, size }: IconProps) {
  return (
    <svg
      className={size ? `icon icon--${size}` : 'icon'}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
