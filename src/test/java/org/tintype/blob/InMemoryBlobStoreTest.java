package org.tintype.blob;

class InMemoryBlobStoreTest extends BlobStoreContract {

    @Override
    protected BlobStore create() {
        return new InMemoryBlobStore();
    }
}
