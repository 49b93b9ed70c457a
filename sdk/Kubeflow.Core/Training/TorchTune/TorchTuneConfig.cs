namespace Kubeflow.Training;

/// <summary>How torchtune fine-tunes a model; what is null is as the recipe has it.</summary>
public sealed record TorchTuneConfig
{
    /// <summary>The type of the weights: <c>bf16</c> or <c>fp32</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>Samples of a batch.</summary>
    public int? BatchSize { get; init; }

    /// <summary>Rounds through the data.</summary>
    public int? Epochs { get; init; }

    /// <summary>The loss as a Python path, such as <c>torchtune.modules.loss.CEWithChunkedOutputLoss</c>.</summary>
    public string? Loss { get; init; }

    /// <summary>Low-rank adaptation instead of a change of all weights; null for all weights.</summary>
    public LoraConfig? Lora { get; init; }

    /// <summary>How the data are read.</summary>
    public TorchTuneDataset? Dataset { get; init; }
}

/// <summary>Low-rank adaptation.</summary>
public sealed record LoraConfig
{
    /// <summary>The layers of the attention that are adapted.</summary>
    /// <value>Default: <c>q_proj</c>, <c>v_proj</c>, <c>output_proj</c>.</value>
    public IReadOnlyList<string> AttentionModules { get; init; } = ["q_proj", "v_proj", "output_proj"];

    /// <summary>Whether the MLP layers are adapted too.</summary>
    public bool? ApplyToMlp { get; init; }

    /// <summary>Whether the output layer is adapted too.</summary>
    public bool? ApplyToOutput { get; init; }

    /// <summary>The rank of the adapters.</summary>
    public int? Rank { get; init; }

    /// <summary>The weight of the adapters.</summary>
    public double? Alpha { get; init; }

    /// <summary>The share of values dropped, 0 to 1.</summary>
    public double? Dropout { get; init; }

    /// <summary>Whether the base model is held in four bits (QLoRA).</summary>
    public bool? QuantizeBase { get; init; }

    /// <summary>Whether weights are split into size and direction (DoRA).</summary>
    public bool? UseDora { get; init; }
}

/// <summary>How torchtune reads data.</summary>
public sealed record TorchTuneDataset
{
    /// <summary>The form of the files: <c>json</c>, <c>csv</c>, <c>parquet</c>, <c>arrow</c>, <c>text</c>, <c>xml</c>.</summary>
    public string? Source { get; init; }

    /// <summary>The part that is read, such as <c>train[:90%]</c>.</summary>
    public string? Split { get; init; }

    /// <summary>Whether the questions are learnt too.</summary>
    public bool? TrainOnInput { get; init; }

    /// <summary>A text before every sample.</summary>
    public string? NewSystemPrompt { get; init; }

    /// <summary>The columns under the names that torchtune knows.</summary>
    public IReadOnlyDictionary<string, string>? ColumnMap { get; init; }
}
