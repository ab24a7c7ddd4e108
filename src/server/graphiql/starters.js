import network from './starters/1-network.graphql';
import connection from './starters/2-connection.graphql';
import latest from './starters/3-latest.graphql';
import changes from './starters/4-changes.graphql';

/** The tabs that the page opens with, for who has not been here before. */
export const STARTERS = [network, connection, latest, changes];
