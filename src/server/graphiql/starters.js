import network from './starters/1-network.graphql';
import evidence from './starters/2-evidence.graphql';
import recent from './starters/3-recent.graphql';

/** The tabs that the page opens with, for who has not been here before. */
export const STARTERS = [network, evidence, recent];
