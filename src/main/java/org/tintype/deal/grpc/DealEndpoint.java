package org.tintype.deal.grpc;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.tintype.account.grpc.GrpcCaller;
import org.tintype.deal.DealBook;
import org.tintype.deal.DealState;
import org.tintype.deal.Dispute;
import org.tintype.deal.NewDispute;
import org.tintype.deal.NewMessage;
import org.tintype.deal.SentMessage;
import org.tintype.platform.grpc.Answers;
import org.tintype.platform.paging.Page;
import org.tintype.platform.paging.PageRequest;
import org.tintype.proto.v1.CloseDisputeRequest;
import org.tintype.proto.v1.CloseDisputeResponse;
import org.tintype.proto.v1.CreateDealRequest;
import org.tintype.proto.v1.CreateDealResponse;
import org.tintype.proto.v1.DealServiceGrpc;
import org.tintype.proto.v1.ListMessagesRequest;
import org.tintype.proto.v1.ListMessagesResponse;
import org.tintype.proto.v1.OpenDisputeRequest;
import org.tintype.proto.v1.OpenDisputeResponse;
import org.tintype.proto.v1.SendMessageRequest;
import org.tintype.proto.v1.SendMessageResponse;

/** Deals over gRPC: the rules are those of {@link DealBook}, as at every door. */
@Singleton
public class DealEndpoint extends DealServiceGrpc.DealServiceImplBase {

    private final DealBook deals;

    @Inject
    public DealEndpoint(DealBook deals) {
        this.deals = deals;
    }

    @Override
    public void createDeal(CreateDealRequest request, StreamObserver<CreateDealResponse> answer) {
        DealState deal =
                deals.begin(GrpcCaller.get(), Requests.newDeal(request)).object();
        Answers.give(
                answer,
                CreateDealResponse.newBuilder()
                        .setDeal(Representations.of(deal))
                        .build());
    }

    @Override
    public void sendMessage(SendMessageRequest request, StreamObserver<SendMessageResponse> answer) {
        Requests.InDeal<NewMessage> message = Requests.newMessage(request);
        SentMessage sent =
                deals.send(GrpcCaller.get(), message.deal(), message.content()).object();
        Answers.give(
                answer,
                SendMessageResponse.newBuilder()
                        .setMessage(Representations.of(sent))
                        .build());
    }

    @Override
    public void listMessages(ListMessagesRequest request, StreamObserver<ListMessagesResponse> answer) {
        Requests.InDeal<PageRequest> page = Requests.page(request);
        Page<SentMessage> messages = deals.messages(GrpcCaller.get(), page.deal(), page.content());
        Answers.give(
                answer,
                ListMessagesResponse.newBuilder()
                        .addAllMessages(messages.map(Representations::of).content())
                        .setTotal(messages.total())
                        .build());
    }

    @Override
    public void openDispute(OpenDisputeRequest request, StreamObserver<OpenDisputeResponse> answer) {
        Requests.InDeal<NewDispute> dispute = Requests.newDispute(request);
        Dispute opened = deals.openDispute(GrpcCaller.get(), dispute.deal(), dispute.content());
        Answers.give(
                answer,
                OpenDisputeResponse.newBuilder()
                        .setDispute(Representations.of(opened))
                        .build());
    }

    @Override
    public void closeDispute(CloseDisputeRequest request, StreamObserver<CloseDisputeResponse> answer) {
        Dispute closed = deals.closeDispute(GrpcCaller.get(), Requests.deal(request));
        Answers.give(
                answer,
                CloseDisputeResponse.newBuilder()
                        .setDispute(Representations.of(closed))
                        .build());
    }
}
