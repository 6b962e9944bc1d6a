import type { Actor } from '#lib/foundation/actor.ts';
import { firstRefusal, type Verdict } from '#lib/foundation/refusal.ts';
import { canStep } from '#lib/foundation/steps.ts';
import { endOf, isOpen, type TimeWindow } from '#lib/foundation/time-window.ts';
import { isPaused, mayOrganise } from '#lib/events/rules.ts';
import { isLead, isMember, missingMembers, type TeamAtHand, type TeamTerms } from '#lib/teams/rules.ts';
import {
	type EntryContent,
	type EntryField,
	entryFields,
	entrySteps,
	type EntryState,
	mostFiles
} from './entry.ts';
import { faultsOf } from './faults.ts';
import type {} from '#lib/foundation/files/file-type.ts';
import type {} from './refusals.ts';

/** An entry as its rules see it. */
export interface EntryAtHand {
	state: EntryState;
	content: EntryContent;
	/** The later deadline that the organisers gave this team alone. */
	latePassUntil: Date | null;
	team: TeamAtHand;
}

/** When this team may write and hand in: the event's window, or longer where it has a pass. Grace is the same for all. */
export function submissionWindow({ submission }: TeamTerms, latePassUntil: Date | null): TimeWindow {
	const { closesAt } = submission;
	const isLater = latePassUntil !== null && closesAt !== null && latePassUntil > closesAt;
	return isLater ? { ...submission, closesAt: latePassUntil } : submission;
}

/** Is the time to write? */
function isTime(entry: EntryAtHand, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(isPaused(terms), isOpen(submissionWindow(terms, entry.latePassUntil), now));
}

/** May the actor change the words, or the files? */
export function maySave(actor: Actor, entry: EntryAtHand, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(
		isMember(actor, entry.team),
		canStep(entrySteps.submit, entry.state),
		isTime(entry, terms, now)
	);
}

/** May the actor add a file to those that are there? */
export function mayAddFile(
	actor: Actor,
	entry: EntryAtHand,
	terms: TeamTerms,
	filesThere: number,
	now: Date
): Verdict {
	return firstRefusal(
		maySave(actor, entry, terms, now),
		filesThere >= mostFiles ? { code: 'file_not_taken', why: 'count' } : undefined
	);
}

/** May the actor hand the entry in? */
export function maySubmit(actor: Actor, entry: EntryAtHand, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(
		maySave(actor, entry, terms, now),
		isComplete(entry.content),
		missingMembers(entry.team, terms) > 0 ? { code: 'team_too_small', smallest: terms.smallest } : undefined
	);
}

/** May the actor take what was handed in back to change it? */
export function mayReopen(actor: Actor, entry: EntryAtHand, terms: TeamTerms, now: Date): Verdict {
	return firstRefusal(
		isMember(actor, entry.team),
		canStep(entrySteps.reopen, entry.state),
		isTime(entry, terms, now)
	);
}

/** May the actor take the entry out for good? Only the lead, but at any time. */
export function mayWithdraw(actor: Actor, entry: EntryAtHand): Verdict {
	return firstRefusal(isLead(actor, entry.team), canStep(entrySteps.withdraw, entry.state));
}

/** May the organiser take the entry out? */
export function mayDisqualify(actor: Actor, eventId: string, state: EntryState): Verdict {
	return firstRefusal(mayOrganise(actor, eventId), canStep(entrySteps.disqualify, state));
}

/** May the organiser give this team until then? What was handed in needs no pass, and what is out takes none. */
export function mayGivePass(
	actor: Actor,
	eventId: string,
	entry: { state: EntryState },
	terms: TeamTerms,
	{ until, now }: { until: Date; now: Date }
): Verdict {
	const end = endOf(terms.submission);
	return firstRefusal(
		mayOrganise(actor, eventId),
		canStep(entrySteps.submit, entry.state),
		until <= now || (end !== null && until <= end) ? { code: 'pass_not_later' } : undefined
	);
}

function isComplete(content: EntryContent): Verdict {
	const faults = faultsOf(content);
	const fields: EntryField[] = entryFields.filter((field) => faults[field] !== undefined);
	return fields.length > 0 ? { code: 'entry_incomplete', fields } : undefined;
}
