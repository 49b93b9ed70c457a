using System.Text.Json;
using System.Text.RegularExpressions;
using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Pipelines.Loading;

/// <summary>
/// Writes down in a builder what a user wrote in another language, call by call, so that names, numbers, faults and everything after
/// are the same as if it had been written in C#.
/// </summary>
internal sealed partial class AuthoredReplay
{
    private readonly AuthoredPipeline _authored;
    private readonly PipelineBuilder _builder;
    private readonly Dictionary<string, Component> _components = [];
    private readonly Dictionary<string, Channel> _values = [];
    private readonly Dictionary<string, PipelineTask> _tasks = [];
    private readonly Dictionary<string, LoopNode> _loops = [];
    private readonly Dictionary<string, ExitHandlerNode> _handlers = [];

    private AuthoredReplay(AuthoredPipeline authored)
    {
        _authored = authored;
        _builder = new PipelineBuilder(authored.Name, AuthoredPlace.Of(authored.Place));
    }

    /// <summary>Makes the pipeline.</summary>
    /// <exception cref="ValidationException">It has faults; all of them are in it, each with its place.</exception>
    public static Pipeline Build(AuthoredPipeline authored) => new AuthoredReplay(authored).Build();

    private Pipeline Build()
    {
        var (file, line) = AuthoredPlace.Of(_authored.Place);
        if (_authored.DisplayName is { } name)
            _builder.DisplayName(name, file, line);
        if (_authored.Description is { } text)
            _builder.Description(text, file, line);
        if (_authored.PlatformConfig.ValueKind != JsonValueKind.Undefined)
            _builder.Configure(_authored.PlatformConfig.Deserialize<PipelineConfig>(IrJson.Options)!, file, line);
        foreach (var input in _authored.Inputs)
        {
            var channel = _builder.AddInput(input.ToDefinition(), AuthoredPlace.Of(input.Place ?? _authored.Place));
            foreach (var (id, value) in _authored.Values)
                if (value.Input == input.Name)
                    _values[id] = channel;
        }
        Run(_authored.Body, _builder.Group);
        Settings(_authored.Body);
        foreach (var output in _authored.Outputs)
            _builder.AddOutput(output.Name, Channel(output.Value ?? ""), output.Description, AuthoredPlace.Of(output.Place ?? _authored.Place));
        return _builder.Build();
    }

    private void Run(IReadOnlyList<AuthoredCall> body, GroupNode group)
    {
        Branches? branches = null;
        foreach (var call in body)
        {
            var place = AuthoredPlace.Of(call.Place);
            if (call.Do is AuthoredVerb.If)
                branches = new Branches(_builder, group);
            switch (call.Do)
            {
                case AuthoredVerb.Task:
                    AddTask(call, group, place);
                    break;
                case AuthoredVerb.Importer:
                    AddImporter(call, group, place);
                    break;
                case AuthoredVerb.If:
                    branches!.AddFirst(Condition(call.Condition!), scope => Run(call.Body, scope.Group), call.Name, place);
                    break;
                case AuthoredVerb.Elif or AuthoredVerb.Else:
                    branches!.AddNext(call.Condition is null ? null : Condition(call.Condition), scope => Run(call.Body, scope.Group), call.Name, place);
                    break;
                case AuthoredVerb.Loop:
                    AddLoop(call, group, place);
                    break;
                case AuthoredVerb.ExitHandler:
                    var handler = _handlers[call.Id] = _builder.OpenExitHandler(group, _tasks[call.Task!].Node, call.Name, place);
                    Run(call.Body, handler);
                    _builder.Close(handler);
                    break;
                case AuthoredVerb.Collected:
                    _values[call.Id] = _builder.Collect(Channel(call.Values[0]), place);
                    break;
                case AuthoredVerb.OneOf:
                    _values[call.Id] = _builder.OneOf([.. call.Values.Select(Channel)], place);
                    break;
            }
        }
    }

    private void AddTask(AuthoredCall call, GroupNode group, SourceLocation place)
    {
        var task = _tasks[call.Id] = new PipelineTask(_builder.AddTask(group, ComponentOf(call.Component!), place));
        foreach (var (input, operand) in call.Arguments)
            task.Give(input, Argument(operand, place));
    }

    private void AddImporter(AuthoredCall call, GroupNode group, SourceLocation place)
    {
        var uri = ValueOf(call.Uri!);
        var metadata = call.Metadata.ValueKind == JsonValueKind.Undefined ? null : new Value<object>(WithTokens(call.Metadata));
        _builder.ReportAny(ImporterComponent.WrongMetadata(metadata, place), place);
        var component = ImporterComponent.Create(_builder, call.Type!.ToType(), uri, call.Reimport, metadata, place, call.DownloadToWorkspace);
        var task = _tasks[call.Id] = new PipelineTask(_builder.AddTask(group, component, place));
        task.Give("uri", new Argument(uri.Channel, uri.Constant, place));
        foreach (var (input, channel) in ImporterComponent.MetadataChannels(_builder, metadata))
            task.Give(input, new Argument(channel, default, place));
    }

    private void AddLoop(AuthoredCall call, GroupNode group, SourceLocation place)
    {
        var items = call.Items!;
        var channel = items.IsConstant ? null : Channel(items.Value!);
        var constants = items.IsConstant ? WithTokens(items.Constant) : default;
        var type = channel?.ItemType ?? ItemTypes.OfAll(constants);
        var loop = _loops[call.Id] = _builder.OpenLoop(group, channel, constants, type, call.Parallelism, call.Name, place);
        Run(call.Body, loop);
        _builder.Close(loop);
    }

    private Component ComponentOf(string id) =>
        _components.TryGetValue(id, out var known) ? known : _components[id] = AuthoredComponents.Build(_authored.Components[id]);

    private Condition Condition(AuthoredCondition condition) => condition switch
    {
        { All: { } all } => all.Select(Condition).Aggregate((a, b) => a & b),
        { Any: { } any } => any.Select(Condition).Aggregate((a, b) => a | b),
        { Not: { } not } => !Condition(not),
        _ => new Comparison(Operand(condition.Left!), condition.Operation!, Operand(condition.Right!)),
    };

    private Operand Operand(AuthoredOperand operand) =>
        operand.IsConstant ? new(null, WithTokens(operand.Constant)) : new(Channel(operand.Value!), default);

    private Argument Argument(AuthoredOperand operand, SourceLocation place) =>
        operand.IsConstant ? new(null, WithTokens(operand.Constant), place) : new(Channel(operand.Value!), default, place);

    private Value ValueOf(AuthoredOperand operand) =>
        operand.IsConstant ? new Value<object>(WithTokens(operand.Constant)) : new Value<object>(Channel(operand.Value!));

    private Channel Channel(string id)
    {
        if (_values.TryGetValue(id, out var known))
            return known;
        var value = _authored.Values.TryGetValue(id, out var found) ? found : throw new ArgumentException($"The document names a value '{id}' that it does not have.");
        return _values[id] = value switch
        {
            { Output: { } output } => OutputOf(_tasks[output.Of].Node, output.Name),
            { Item: { } loop } => _loops[loop].Item,
            { Field: { } field } => new FieldChannel(_loops[field.Of].Item, field.Name, ParameterType.Unknown, ParameterType.Unknown),
            _ => throw new ArgumentException($"The document does not say what value '{id}' is."),
        };
    }

    private static TaskOutputChannel OutputOf(TaskNode task, string name) =>
        task.Output(task.Component.FindOutput(name) ?? throw new ArgumentException($"Task '{task.Name}' has no output '{name}'."));

    // A value inside a text stands there as a mark of the other language; here it becomes the builder's own.
    private JsonElement WithTokens(JsonElement constant)
    {
        if (constant.ValueKind == JsonValueKind.Undefined || !Mark().IsMatch(constant.GetRawText()))
            return constant;
        using var document = JsonDocument.Parse(Mark().Replace(constant.GetRawText(), mark => ChannelToken.Of(Channel(mark.Groups[1].Value))));
        return document.RootElement.Clone();
    }

    private void Settings(IReadOnlyList<AuthoredCall> body)
    {
        foreach (var call in body)
        {
            foreach (var setting in call.Settings)
                AuthoredSettings.Apply(_tasks[call.Id], setting, ValueOf, WithTokens, id => _handlers.TryGetValue(id, out var handler) ? handler : _tasks[id].Node);
            Settings(call.Body);
        }
    }

    [GeneratedRegex(@"\{\{\$kubeflow-value:([A-Za-z0-9]+)\}\}")]
    private static partial Regex Mark();
}
