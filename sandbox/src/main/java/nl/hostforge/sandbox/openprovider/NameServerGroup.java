package nl.hostforge.sandbox.openprovider;

import java.util.List;
import nl.hostforge.sandbox.openprovider.RegisteredDomain.NameServer;

/** Name servers under one name, which domains refer to. */
record NameServerGroup(long id, String nsGroup, List<NameServer> nameServers) {}
