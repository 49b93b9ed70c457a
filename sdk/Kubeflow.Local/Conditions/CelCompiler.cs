using Antlr4.Runtime.Tree;
using Cel.Internal;
using static Cel.Internal.CelParser;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Makes the tree that the package reads ready to run. The package's own evaluation differs from that of KFP's Go library (docs/decisions.md);
/// this one is held against a table of the Go library's answers.
/// </summary>
/// <param name="variables">The names that may stand in the expression.</param>
internal sealed class CelCompiler(IReadOnlyList<string> variables) : CelBaseVisitor<CelNode>
{
    private readonly Stack<string> _bound = new();

    public override CelNode VisitExpr(ExprContext context) =>
        context.op is null ? Visit(context.e) : CelLogic.Choice(Visit(context.e), Visit(context.e1), Visit(context.e2));

    public override CelNode VisitConditionalOr(ConditionalOrContext context) =>
        context._e1.Count == 0 ? Visit(context.e) : CelLogic.Of("||", [Visit(context.e), .. context._e1.Select(Visit)]);

    public override CelNode VisitConditionalAnd(ConditionalAndContext context) =>
        context._e1.Count == 0 ? Visit(context.e) : CelLogic.Of("&&", [Visit(context.e), .. context._e1.Select(Visit)]);

    public override CelNode VisitRelation(RelationContext context)
    {
        if (context.op is null)
            return Visit(context.calc());
        var (operation, left, right) = (context.op.Text, Visit(context.relation(0)), Visit(context.relation(1)));
        if (operation == "in")
            return new(scope => CelEquality.In(left.Run(scope), right.Run(scope)), "bool");
        // The Go library refuses this before it runs; values of the run it compares whatever they are.
        if (left.Type is { } a && right.Type is { } b && a != b)
            throw new CelFault($"{operation} does not compare {Article(a)} with {Article(b)}");
        if (operation is "==" or "!=")
            return new(scope => CelEquality.Equal(left.Run(scope), right.Run(scope)) == (operation == "=="), "bool");
        return new(
            scope => CelOrder.Compare(operation, left.Run(scope), right.Run(scope)) is var order && operation switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 },
            "bool");
    }

    public override CelNode VisitCalc(CalcContext context)
    {
        if (context.op is null)
            return Visit(context.unary());
        var (operation, left, right) = (context.op.Text, Visit(context.calc(0)), Visit(context.calc(1)));
        return new(scope => CelArithmetic.Of(operation, left.Run(scope), right.Run(scope)), left.Type == right.Type ? left.Type : null);
    }

    public override CelNode VisitLogicalNot(LogicalNotContext context)
    {
        var value = CelLogic.Not(Visit(context.member()));
        return context._ops.Count % 2 == 1 ? value : CelLogic.Not(value);
    }

    public override CelNode VisitNegate(NegateContext context)
    {
        var value = Visit(context.member());
        return context._ops.Count % 2 == 0 ? value : new(scope => CelArithmetic.Negate(value.Run(scope)), value.Type);
    }

    public override CelNode VisitMemberExpr(MemberExprContext context) => Visit(context.member());

    public override CelNode VisitPrimaryExpr(PrimaryExprContext context) => Visit(context.primary());

    public override CelNode VisitNested(NestedContext context) => Visit(context.e);

    public override CelNode VisitSelect(SelectContext context)
    {
        RefuseOptional(context.opt);
        var (target, field) = (Visit(context.member()), context.id.Text);
        return new(scope => CelFields.Select(target.Run(scope), field));
    }

    public override CelNode VisitIndex(IndexContext context)
    {
        RefuseOptional(context.opt);
        var (target, index) = (Visit(context.member()), Visit(context.index));
        return new(scope => CelFields.At(target.Run(scope), index.Run(scope)));
    }

    public override CelNode VisitMemberCall(MemberCallContext context)
    {
        var (name, target) = (context.id.Text, Visit(context.member()));
        var arguments = context.args?.expr() ?? [];
        if (!CelMacros.Is(name, arguments.Length))
            return CelCalls.Method(name, target, [.. arguments.Select(Visit)]);
        _bound.Push(arguments[0].GetText());
        CelNode[] parts = [.. arguments.Skip(1).Select(Visit)];
        return CelMacros.Of(name, target, _bound.Pop(), parts);
    }

    public override CelNode VisitIdentOrGlobalCall(IdentOrGlobalCallContext context)
    {
        var name = context.id.Text;
        var arguments = context.args?.expr() ?? [];
        if (context.op is null)
            return Name(name);
        if (name != "has" || arguments.Length != 1)
            return CelCalls.Function(name, [.. arguments.Select(Visit)]);
        return Single(arguments[0]) is SelectContext select && Visit(select.member()) is var target && select.id.Text is var field
            ? new(scope => CelFields.Has(target.Run(scope), field), "bool")
            : throw new CelFault("has(...) asks for a field, as in has(a.b)");
    }

    public override CelNode VisitCreateList(CreateListContext context)
    {
        CelNode[] items = [.. (context.elems?._elems ?? []).Select(e => Visit(e.e))];
        return new(scope => items.Select(i => i.Run(scope)).ToList(), "list");
    }

    public override CelNode VisitCreateStruct(CreateStructContext context)
    {
        (CelNode Key, CelNode Value)[] entries = [.. (context.entries?._keys ?? []).Select((key, i) => (Visit(key.e), Visit(context.entries!._values[i])))];
        return new(scope => entries.Aggregate(new CelMap(), (map, e) => map.With(e.Key.Run(scope), e.Value.Run(scope))), "map");
    }

    public override CelNode VisitCreateMessage(CreateMessageContext context) => throw new CelFault($"there is no type '{context.GetText().Split('{')[0]}' to make");

    // The package reads literals as the Go library does.
    public override CelNode VisitConstantLiteral(ConstantLiteralContext context)
    {
        var value = new global::Cel.CelEnvironment(null, "").Program(context.GetText(), new Dictionary<string, object?>()!) switch
        {
            Google.Protobuf.ByteString bytes => bytes.ToByteArray(),
            int whole => (long)whole,
            var other => other,
        };
        return new(_ => value, value is null ? null : CelTypes.Of(value));
    }

    public override CelNode VisitErrorNode(IErrorNode node) => throw new CelFault($"'{node.GetText()}' cannot stand there");

    private CelNode Name(string name)
    {
        if (_bound.Contains(name) || variables.Contains(name))
            return new(scope => scope.Get(name));
        return CelTypes.Names.Contains(name) ? new(_ => new CelType(name), "type") : throw new CelFault($"there is no variable '{name}'");
    }

    // The one part that an expression is, without operators around it.
    private static IParseTree Single(ExprContext expression)
    {
        IParseTree tree = expression;
        while (tree.ChildCount == 1 && tree is not SelectContext)
            tree = tree.GetChild(0);
        return tree;
    }

    private static void RefuseOptional(Antlr4.Runtime.IToken? mark)
    {
        if (mark is not null)
            throw new CelFault("optional fields (a.?b) are not known in conditions");
    }

    private static string Article(string type) => type is "int" or "uint" ? $"an {type}" : $"a {type}";
}
