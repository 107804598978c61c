import { type StepKey, stepKeys } from '../form/step-keys.ts';

/** The step that an address names; the first where it names none. */
export const stepOfAddress = (text: string): StepKey => stepKeys.find((key) => key === text) ?? 'request';
