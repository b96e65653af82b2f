import type { Crumb } from '../ui/breadcrumbs.tsx';
import type { DocumentProps, SiteContext } from '../ui/document.tsx';
import type { IconName } from '../ui/icon.tsx';

export interface WorkbenchPageProps extends DocumentProps {
  breadcrumbs?: readonly Crumb[] | undefined;
}

export interface WorkbenchLink {
  label: string;
  href: string;
  current: boolean;
  icon: IconName;
}

export interface WorkbenchLinkGroup {
  readonly label: string;
  readonly links: readonly WorkbenchLink[];
}

export interface WorkbenchContext extends SiteContext {
  /** Who works here and in which post; nobody on the sign-in page. */
  readonly official?: { name: string; agency: string; post: string; signOut: string } | undefined;
  /** As whom somebody only looks. */
  readonly view?: { readonly name: string; readonly until: Date; readonly end: string } | undefined;
  readonly navigation: readonly WorkbenchLinkGroup[];
}
