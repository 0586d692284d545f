package nl.hostforge.app.readmodel;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.app.bus.PositionedAnswers;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Runs each query handler of a read model in one snapshot, and notes up to where in the log its answer is exact.
 */
@Component
class AnswersSayTheirPosition implements HandlerEnhancerDefinition {
    private final ObjectProvider<AnswerSnapshots> snapshots;
    private final SingletonSupplier<Map<String, ReadModel>> models;

    AnswersSayTheirPosition(ObjectProvider<AnswerSnapshots> snapshots, ObjectProvider<ReadModel> models) {
        this.snapshots = snapshots;
        this.models = SingletonSupplier.of(
                () -> models.stream().collect(Collectors.toMap(ReadModel::name, Function.identity())));
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> handler) {
        return handler.unwrap(Method.class)
                .filter(method -> method.isAnnotationPresent(QueryHandler.class))
                .map(method -> method.getDeclaringClass().getAnnotation(AnswersFrom.class))
                .<MessageHandlingMember<T>>map(source -> new InSnapshot<>(handler, source.value()))
                .orElse(handler);
    }

    private final class InSnapshot<T> extends WrappedMessageHandlingMember<T> {
        private final MessageHandlingMember<T> handler;
        private final String readModel;

        private InSnapshot(MessageHandlingMember<T> handler, String readModel) {
            super(handler);
            this.handler = handler;
            this.readModel = readModel;
        }

        @Override
        public Object handle(Message<?> question, T target) throws Exception {
            PositionedAnswers.note(
                    question, () -> snapshots.getObject().begin(models.obtain().get(readModel)));
            return handler.handle(question, target);
        }
    }
}
