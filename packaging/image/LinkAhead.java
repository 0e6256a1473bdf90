import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// Links what the compiler leaves for the virtual machine to link, and what a cache of loaded classes cannot hold yet:
/// switches over types, and `equals` and `hashCode` of records. Each takes the place of a class that every start would
/// make anew, and says the same as that class.
///
/// `java -cp CLASSES:MODULES/* LinkAhead.java CLASSES`
final class LinkAhead {
    private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc TEST =
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc HASH = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);

    private final ClassModel model;
    private final List<Consumer<ClassBuilder>> linked = new ArrayList<>();

    private LinkAhead(ClassModel model) {
        this.model = model;
    }

    public static void main(String[] arguments) throws IOException {
        try (var tree = Files.walk(Path.of(arguments[0]))) {
            for (var file : tree.filter(path -> path.toString().endsWith(".class")).toList()) {
                link(file);
            }
        }
    }

    private static void link(Path file) throws IOException {
        var format = ClassFile.of();
        var link = new LinkAhead(format.parse(file));
        var bytes = format.transformClass(
                link.model,
                ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(link::sites))
                        .andThen(ClassTransform.endHandler(builder -> link.linked.forEach(one -> one.accept(builder)))));
        if (!link.linked.isEmpty()) {
            Files.write(file, bytes);
        }
    }

    private CodeTransform sites() {
        return (builder, element) -> {
            var body = element instanceof InvokeDynamicInstruction site ? body(site) : Optional.<Body>empty();
            if (body.isEmpty()) {
                builder.with(element);
            } else {
                call(builder, (InvokeDynamicInstruction) element, body.get());
            }
        };
    }

    private void call(CodeBuilder builder, InvokeDynamicInstruction site, Body body) {
        var name = "linked$" + linked.size();
        var type = site.typeSymbol();
        linked.add(into -> into.withMethodBody(
                name, type, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC, body::write));
        var inInterface = model.flags().has(AccessFlag.INTERFACE);
        builder.invokestatic(model.thisClass().asSymbol(), name, type, inInterface);
    }

    private interface Body {
        void write(CodeBuilder code);
    }

    private static Optional<Body> body(InvokeDynamicInstruction site) {
        var bootstrap = site.bootstrapMethod();
        var arguments = site.bootstrapArgs();
        var what = bootstrap.owner().displayName() + "." + bootstrap.methodName() + " " + site.name().stringValue();
        return switch (what) {
            case "SwitchBootstraps.typeSwitch typeSwitch" ->
                !site.typeSymbol().parameterType(0).isPrimitive()
                                && arguments.stream().allMatch(label -> label instanceof ClassDesc)
                        ? Optional.of(code -> typeSwitch(code, arguments))
                        : Optional.empty();
            case "ObjectMethods.bootstrap equals" -> Optional.of(code -> equal(code, Components.of(arguments)));
            case "ObjectMethods.bootstrap hashCode" -> Optional.of(code -> hash(code, Components.of(arguments)));
            default -> Optional.empty();
        };
    }

    /// The place of the first label from `restart` on that the selector is an instance of; -1 for `null`.
    private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
        code.aload(0).ifThen(Opcode.IFNULL, none -> none.iconst_m1().ireturn());
        for (var place = 0; place < labels.size(); place++) {
            var next = code.newLabel();
            code.iload(1).loadConstant(place).if_icmpgt(next);
            code.aload(0).instanceOf((ClassDesc) labels.get(place)).ifeq(next);
            code.loadConstant(place).ireturn();
            code.labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    private record Field(String name, ClassDesc type) {}

    private record Components(ClassDesc type, List<Field> fields) {
        static Components of(List<ConstantDesc> arguments) {
            return new Components(
                    (ClassDesc) arguments.getFirst(),
                    arguments.stream()
                            .skip(2)
                            .map(DirectMethodHandleDesc.class::cast)
                            .map(getter -> new Field(
                                    getter.methodName(), getter.invocationType().returnType()))
                            .toList());
        }

        void load(CodeBuilder code, int slot, Field field) {
            code.aload(slot).getfield(type, field.name(), field.type());
        }
    }

    private static void equal(CodeBuilder code, Components type) {
        var different = code.newLabel();
        code.aload(1).instanceOf(type.type()).ifeq(different);
        code.aload(1).checkcast(type.type()).astore(2);
        for (var field : type.fields()) {
            type.load(code, 0, field);
            type.load(code, 2, field);
            unlessEqual(code, field.type(), different);
        }
        code.iconst_1().ireturn();
        code.labelBinding(different).iconst_0().ireturn();
    }

    private static void unlessEqual(CodeBuilder code, ClassDesc type, Label different) {
        switch (TypeKind.from(type)) {
            case REFERENCE -> code.invokestatic(OBJECTS, "equals", TEST).ifeq(different);
            case LONG -> code.lcmp().ifne(different);
            case FLOAT, DOUBLE ->
                code.invokestatic(box(type), "compare", MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                        .ifne(different);
            default -> code.if_icmpne(different);
        }
    }

    private static void hash(CodeBuilder code, Components type) {
        code.iconst_0();
        for (var field : type.fields()) {
            code.bipush(31).imul();
            type.load(code, 0, field);
            if (field.type().isPrimitive()) {
                code.invokestatic(
                        box(field.type()), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, field.type()));
            } else {
                code.invokestatic(OBJECTS, "hashCode", HASH);
            }
            code.iadd();
        }
        code.ireturn();
    }

    private static ClassDesc box(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            case REFERENCE, VOID -> throw new IllegalArgumentException(primitive + " is no primitive value");
        };
    }
}
