import { createContext, useContext } from 'react';
import { emptyProfile, type OfficeProfile } from '../request/profile.ts';

const ProfileContext = createContext<OfficeProfile>(emptyProfile);

export const ProfileProvider = ProfileContext.Provider;

/** The office profile that requests pick from; empty where none was entered. */
export const useProfile = (): OfficeProfile => useContext(ProfileContext);
