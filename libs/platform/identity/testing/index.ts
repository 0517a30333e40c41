export { type Behaviour, SoftwareAuthenticator } from './software-authenticator.js';
