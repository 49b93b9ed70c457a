using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <summary>What Trainer refuses of a fine-tuning, by the model that the runtime's name says.</summary>
internal static class TorchTuneCheck
{
    private static readonly string[] Models = ["llama3_2/1B", "llama3_2/3B", "llama3_3/70B", "qwen2_5/1.5B"];

    public static IEnumerable<Fault> Find(TorchTuneConfig config, string runtime, Trainer trainer, SourceLocation location)
    {
        var nodes = trainer.NumNodes ?? 1;
        if (config.DataType is not (null or "bf16" or "fp32"))
            yield return ValueOutOfRange.Of("DataType", $"'{config.DataType}'", "bf16 or fp32", location);
        if (config.Lora?.Dropout is < 0 or > 1)
            yield return ValueOutOfRange.Of("Dropout", config.Lora.Dropout, "0 to 1", location);
        if (ModelOf(runtime) is not { } model)
        {
            yield return WrongTorchTune.Of($"Runtime '{runtime}' is none that fine-tunes.", "Name one such as torchtune-llama3.2-1b, whose name says family and size.", location);
            yield break;
        }
        if (!Models.Contains(model))
            yield return WrongTorchTune.Of($"Trainer does not fine-tune the model '{model}' of runtime '{runtime}'.", $"Known are {string.Join(", ", Models)}.", location);
        if (nodes > 1 && config.Lora is not null)
            yield return WrongTorchTune.Of($"LoRA runs on one node, and there are {nodes}.", "Set Nodes(1), or fine-tune all weights.", location);
        else if (nodes > 1 && model != "llama3_3/70B")
            yield return WrongTorchTune.Of($"The model '{model}' is fine-tuned on one node, and there are {nodes}.", "Set Nodes(1).", location);
        var isQuantized = config.Lora is { QuantizeBase: true, UseDora: not true };
        if (isQuantized && model.StartsWith("qwen", StringComparison.Ordinal))
            yield return WrongTorchTune.Of($"Trainer has no QLoRA for the model '{model}'.", "Leave out QuantizeBase.", location);
        else if (isQuantized && model.StartsWith("llama3_2", StringComparison.Ordinal) && int.TryParse(trainer.NumProcPerNode?.ToString(), out var processes) && processes > 1)
            yield return WrongTorchTune.Of($"QLoRA of the model '{model}' runs on one device, and there are {processes}.", "Set ProcessesPerNode(1), or leave out QuantizeBase.", location);
    }

    /// <summary><c>torchtune-llama3.2-1b</c> is <c>llama3_2/1B</c>.</summary>
    private static string? ModelOf(string runtime) =>
        runtime.Split('-') is ["torchtune", var family, var size] ? $"{family.Replace('.', '_')}/{size.ToUpperInvariant()}" : null;
}
