package org.tintype.server;

/** The two ways in. */
enum Door {
    REST {
        @Override
        Person enter(Service service, RestClient client) {
            return new RestPerson(client);
        }
    },
    GRPC {
        @Override
        Person enter(Service service, RestClient client) {
            return new GrpcPerson(client, service.grpc(client.token()));
        }
    };

    /** Lets somebody in who is signed in over REST. */
    abstract Person enter(Service service, RestClient client);
}
