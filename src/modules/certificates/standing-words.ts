import { defineMessages } from '../../kernel/messages.ts';
import type { CertificateEvent, StandingChange } from './standing-change.ts';

interface ChangeWords {
  readonly title: string;
  readonly lead: string;
  readonly hint: string;
  readonly button: string;
  readonly done: string;
}

const eventsZh: Record<CertificateEvent['type'], string> = {
  issued: '颁发',
  suspended: '暂停',
  resumed: '恢复',
  revoked: '撤销或注销',
  replaced: '换发新证',
};

const eventsEn: Record<CertificateEvent['type'], string> = {
  issued: 'Issued',
  suspended: 'Suspended',
  resumed: 'Resumed',
  revoked: 'Revoked',
  replaced: 'Replaced by a new version',
};

const changesZh: Record<StandingChange, ChangeWords> = {
  suspended: {
    title: '暂停证照',
    lead: '暂停后立即失去效力，公开核验随即显示“已暂停”；以后可以恢复。',
    hint: '写明法律条款，例如：责令停产停业期间。理由会显示在核验页上。',
    button: '确认暂停',
    done: '证照已暂停，公开核验结果已经更新。',
  },
  resumed: {
    title: '恢复证照',
    lead: '恢复后立即有效，公开核验随即更新。',
    hint: '例如：整改已经完成并经复查合格。',
    button: '确认恢复',
    done: '证照已恢复，公开核验结果已经更新。',
  },
  revoked: {
    title: '撤销或注销证照',
    lead: '撤销后立即生效，公开核验随即显示“已撤销”，不能恢复。',
    hint: '例如：被许可人申请注销（《行政许可法》第七十条第四项）。理由会显示在核验页上。',
    button: '确认撤销',
    done: '证照已撤销，公开核验结果已经更新。',
  },
};

const changesEn: Record<StandingChange, ChangeWords> = {
  suspended: {
    title: 'Suspend this certificate',
    lead: 'It is out of force at once, and the public page says so; it can be resumed later.',
    hint: 'Name the article of law, for example during a closure that was ordered. The reason is public.',
    button: 'Suspend',
    done: 'The certificate has been suspended and the public answer updated.',
  },
  resumed: {
    title: 'Resume this certificate',
    lead: 'It is in force again at once, and the public page says so.',
    hint: 'For example: the defects were mended and inspected.',
    button: 'Resume',
    done: 'The certificate has been resumed and the public answer updated.',
  },
  revoked: {
    title: 'Revoke this certificate',
    lead: 'Revocation takes effect at once, shows on the public page, and cannot be undone.',
    hint: 'For example: the holder asked for it (Administrative Licensing Law, article 70(4)). The reason is public.',
    button: 'Revoke',
    done: 'The certificate has been revoked and the public answer updated.',
  },
};

/** Words for what an organ does to a certificate, and for what has happened to it. */
export const standingWords = defineMessages({
  zh: {
    reason: '理由和依据',
    history: '证照记录',
    events: eventsZh,
    changes: changesZh,
  },
  en: {
    reason: 'Reason and legal basis',
    history: 'History',
    events: eventsEn,
    changes: changesEn,
  },
});
