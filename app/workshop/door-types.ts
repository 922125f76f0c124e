import type { HelperId, ParticipantId } from './ids.ts';
import type { HelperRole } from './types.ts';

/** A device that was paired by a code on the laptop. `name`: as the facilitator wrote it; it stands in the record. */
export type Helper = { id: HelperId; as: HelperRole; name: string; paired: string };

/** Who may come in, who was sent out, and whose devices help. `at` is the host's time (ISO). */
export type DoorEvent =
  | { type: 'room-locked'; locked: boolean }
  | { type: 'person-removed'; participant: ParticipantId; reason: string }
  | { type: 'person-let-back'; participant: ParticipantId }
  | { type: 'helper-paired'; helper: HelperId; as: HelperRole; name: string; at: string }
  | { type: 'helper-removed'; helper: HelperId };

/** A person is named by the number of their pseudonym: the desk knows no ids. */
export type DoorCommand =
  | { type: 'lock-room'; locked: boolean }
  | { type: 'remove-person'; pseudonym: number; reason: string }
  | { type: 'let-back'; pseudonym: number }
  | { type: 'pair-helper'; helper: HelperId; as: HelperRole; name: string }
  | { type: 'remove-helper'; helper: HelperId };
