import { useTranslation } from 'react-i18next';
import type { Fault } from './server.ts';

/** A fault of the host in the facilitator's language: its own text, a refusal's, or one that says to try again. */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation('facilitator');
  return ({ code, params }) => t([`fault.${code}`, `refusals:${code}`, 'fault.unexpected'], params);
}
